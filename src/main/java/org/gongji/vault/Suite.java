package org.gongji.vault;

import java.security.GeneralSecurityException;
import java.security.Provider;
import java.util.Arrays;
import java.util.Locale;

import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import org.bouncycastle.jce.provider.BouncyCastleProvider;

/** An authenticated cipher and the name it bears in a sealed text. */
enum Suite {

	AES("AES", 32, null), SM4("SM4", 16, new BouncyCastleProvider());

	private static final int TAG_BITS = 128;

	private final String algorithm;

	private final int keyLength;

	private final Provider provider;

	Suite(String algorithm, int keyLength, Provider provider) {
		this.algorithm = algorithm;
		this.keyLength = keyLength;
		this.provider = provider;
	}

	/** By the setting {@code gongji.cipher}. */
	static Suite named(String name) {
		return switch (name) {
			case "aes" -> AES;
			case "sm4" -> SM4;
			default -> throw new IllegalStateException("gongji.cipher is aes or sm4, not " + name);
		};
	}

	String tag() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * The key for one use, so that one key file never serves two ciphers, nor fields and
	 * files the same key.
	 */
	byte[] key(byte[] master, String use) {
		return Hmac.sha256(master, "gongji " + use + " v1 " + tag());
	}

	byte[] run(int mode, byte[] key, byte[] nonce, byte[] context, byte[] input) throws GeneralSecurityException {
		Cipher cipher = (this.provider != null) ? Cipher.getInstance(this.algorithm + "/GCM/NoPadding", this.provider)
				: Cipher.getInstance(this.algorithm + "/GCM/NoPadding");
		cipher.init(mode, new SecretKeySpec(Arrays.copyOf(key, this.keyLength), this.algorithm),
				new GCMParameterSpec(TAG_BITS, nonce));
		cipher.updateAAD(context);
		return cipher.doFinal(input);
	}

}
