package org.gongji.vault;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

import org.springframework.stereotype.Component;

/**
 * Signs what leaves this installation for another one (Ed25519). The key is the file
 * {@code signing.key} beside the others: the private key and the public one, a line each,
 * made at the first use.
 */
@Component
public class Signatures {

	/** How the algorithm is called, here and in files. */
	public static final String ALGORITHM = "Ed25519";

	private static final String FILE = "signing.key";

	private static final int SHORT = 32;

	private static final int GROUP = 4;

	private final Keys keys;

	public Signatures(Keys keys) {
		this.keys = keys;
	}

	/** The public key, in Base64 of its X.509 form. */
	public String publicKey() {
		return line(1);
	}

	/** The signature of a text, in Base64. */
	public String sign(String text) {
		try {
			Signature signature = Signature.getInstance(ALGORITHM);
			signature.initSign(KeyFactory.getInstance(ALGORITHM)
				.generatePrivate(new PKCS8EncodedKeySpec(Base64.getDecoder().decode(line(0)))));
			signature.update(text.getBytes(StandardCharsets.UTF_8));
			return Base64.getEncoder().encodeToString(signature.sign());
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Whether who holds this public key has signed the text; false for what is none. */
	public static boolean verified(String publicKey, String text, String signed) {
		try {
			Signature signature = Signature.getInstance(ALGORITHM);
			signature.initVerify(KeyFactory.getInstance(ALGORITHM)
				.generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(publicKey))));
			signature.update(text.getBytes(StandardCharsets.UTF_8));
			return signature.verify(Base64.getDecoder().decode(signed));
		}
		catch (GeneralSecurityException | IllegalArgumentException ex) {
			return false;
		}
	}

	/** Whether a text is a public key of the algorithm, in Base64 of its X.509 form. */
	public static boolean isPublicKey(String text) {
		try {
			KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(text)));
			return true;
		}
		catch (GeneralSecurityException | IllegalArgumentException ex) {
			return false;
		}
	}

	/** By what people compare a public key: eight groups of four characters. */
	public static String fingerprint(String publicKey) {
		try {
			String hex = HexFormat.of()
				.withUpperCase()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(publicKey.getBytes(StandardCharsets.US_ASCII)))
				.substring(0, SHORT);
			return String.join(" ", hex.split("(?<=\\G.{" + GROUP + "})"));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private String line(int number) {
		return this.keys.own(FILE, Signatures::fresh).strip().split("\\s+")[number];
	}

	private static String fresh() {
		try {
			KeyPair pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
			Base64.Encoder base64 = Base64.getEncoder();
			return base64.encodeToString(pair.getPrivate().getEncoded()) + "\n"
					+ base64.encodeToString(pair.getPublic().getEncoded()) + "\n";
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
