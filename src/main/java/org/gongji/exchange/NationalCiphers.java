package org.gongji.exchange;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.RuntimeCryptoException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.paddings.PKCS7Padding;
import org.bouncycastle.crypto.paddings.PaddedBufferedBlockCipher;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.SM2Signer;

/**
 * The ciphers of the interface that one province asks for: the input in SM4 (ECB, PKCS7)
 * under the access id, signed with SM2 over SM3. What the interface fixes is not what we
 * would choose; the line below it is encrypted in any case.
 */
final class NationalCiphers {

	private static final ECDomainParameters CURVE = curve();

	/** An uncompressed point: 04 and two numbers of 32 bytes. */
	private static final int POINT_BYTES = 65;

	private static final Pattern LINES = Pattern.compile("[\\r\\n]+");

	private NationalCiphers() {
	}

	/** The plain text; empty for what was not encrypted under this key. */
	static Optional<String> open(String base64, String key) {
		try {
			return Optional.of(new String(sm4(false, decoded(base64), key), StandardCharsets.UTF_8));
		}
		catch (IllegalArgumentException | CryptoException | RuntimeCryptoException ex) {
			return Optional.empty();
		}
	}

	static String seal(String plain, String key) {
		try {
			return Base64.getEncoder().encodeToString(sm4(true, plain.getBytes(StandardCharsets.UTF_8), key));
		}
		catch (CryptoException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * Whether who holds the key has signed the text; r and s one after the other, in
	 * Base64.
	 */
	static boolean signed(String publicKey, String text, String signature) {
		Optional<ECPublicKeyParameters> key = publicKey(publicKey);
		if (key.isEmpty()) {
			return false;
		}
		try {
			SM2Signer signer = new SM2Signer(PlainDSAEncoding.INSTANCE);
			signer.init(false, key.get());
			byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
			signer.update(bytes, 0, bytes.length);
			return signer.verifySignature(decoded(signature));
		}
		catch (IllegalArgumentException ex) {
			return false;
		}
	}

	/** Some write it in lines. */
	private static byte[] decoded(String base64) {
		return Base64.getDecoder().decode(LINES.matcher(base64).replaceAll(""));
	}

	private static byte[] sm4(boolean seal, byte[] in, String key) throws CryptoException {
		PaddedBufferedBlockCipher cipher = new PaddedBufferedBlockCipher(new SM4Engine(), new PKCS7Padding());
		cipher.init(seal, new KeyParameter(key.getBytes(StandardCharsets.UTF_8)));
		byte[] out = new byte[cipher.getOutputSize(in.length)];
		int length = cipher.processBytes(in, 0, in.length, out, 0);
		length += cipher.doFinal(out, length);
		byte[] whole = new byte[length];
		System.arraycopy(out, 0, whole, 0, length);
		return whole;
	}

	private static Optional<ECPublicKeyParameters> publicKey(String hex) {
		try {
			byte[] point = HexFormat.of().parseHex(hex);
			return (point.length == POINT_BYTES)
					? Optional.of(new ECPublicKeyParameters(CURVE.getCurve().decodePoint(point), CURVE))
					: Optional.empty();
		}
		catch (IllegalArgumentException ex) {
			return Optional.empty();
		}
	}

	private static ECDomainParameters curve() {
		X9ECParameters named = GMNamedCurves.getByName("sm2p256v1");
		BigInteger cofactor = named.getH();
		return new ECDomainParameters(named.getCurve(), named.getG(), named.getN(), cofactor);
	}

}
