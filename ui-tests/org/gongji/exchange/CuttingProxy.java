package org.gongji.exchange;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/**
 * Stands between a client and the server and cuts the line once the server has begun to
 * answer: what was asked is done, and the client never hears of it.
 */
final class CuttingProxy implements Closeable {

	private final ServerSocket door;

	private final Thread work;

	CuttingProxy(int server) throws IOException {
		this.door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
		this.work = new Thread(() -> cut(server));
		this.work.start();
	}

	int port() {
		return this.door.getLocalPort();
	}

	private void cut(int server) {
		try (Socket client = this.door.accept(); Socket behind = new Socket(InetAddress.getLoopbackAddress(), server)) {
			Thread asking = new Thread(() -> pass(client, behind));
			asking.start();
			// the first byte of the answer: the transaction behind it is over
			behind.getInputStream().read();
			client.setSoLinger(true, 0);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void pass(Socket from, Socket to) {
		byte[] part = new byte[8192];
		try {
			InputStream in = from.getInputStream();
			for (int length = in.read(part); length > 0; length = in.read(part)) {
				to.getOutputStream().write(part, 0, length);
				to.getOutputStream().flush();
			}
		}
		catch (IOException ex) {
			// it was cut, as it was meant to be
		}
	}

	@Override
	public void close() throws IOException {
		this.door.close();
		try {
			this.work.join();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
