#!/usr/bin/python3
"""Writes the golden packet of docs/protocol/packet.md from the document alone, without the product's code.

write_golden_packet.py FOLDER     the keys are fixed; the packet key and its sealed box are fresh each time, so the bytes that
were written once are what is kept in tests/data/packet.
"""
import hashlib
import struct
import sys
import uuid
from pathlib import Path

from nacl import bindings

CENTRE_SECRET = bytes(range(1, 33))
STATION_SEED = b"S" * 32
OPERATOR_SEED = b"O" * 32
PACKET, RECORD, STATION, ACCOUNT, ATTEMPT = (uuid.UUID(str(n) * 8 + "-" + str(n) * 4 + "-4" + str(n) * 3 + "-8" + str(n) * 3
                                                       + "-" + str(n) * 12).bytes for n in (1, 2, 3, 4, 5))
SEALED_AT_MS = 1775008984000  # 2026-04-01 02:03:04 UTC


def blake(data):
    return hashlib.blake2b(data, digest_size=32).digest()


def cbor(value):
    """As much of RFC 8949 as a manifest needs."""
    def head(major, number):
        for extra, code, size in ((24, None, 0), (0x100, 24, 1), (0x10000, 25, 2), (0x100000000, 26, 4)):
            if number < extra:
                return bytes([major << 5 | (number if code is None else code)]) + (number.to_bytes(size, "big") if size else b"")
        return bytes([major << 5 | 27]) + number.to_bytes(8, "big")
    if isinstance(value, bool):
        return b"\xf5" if value else b"\xf4"
    if isinstance(value, int):
        return head(0, value)
    if isinstance(value, bytes):
        return head(2, len(value)) + value
    if isinstance(value, str):
        return head(3, len(value.encode())) + value.encode()
    if isinstance(value, list):
        return head(4, len(value)) + b"".join(map(cbor, value))
    return head(5, len(value)) + b"".join(cbor(k) + cbor(v) for k, v in value.items())


APPLICANT = cbor({1: "3315014507990004", 2: "3315012301120007", 3: "SITI AMINAH", 4: "GROBOGAN", 5: "1999-07-05", 6: 2,
                  7: 13, 8: 1, 9: 1, 10: 3, 11: 1, 14: "DUSUN KRAJAN", 15: "003", 16: "001", 17: "3315012001", 18: "KALIMARO",
                  19: "KEDUNGJATI", 20: "GROBOGAN", 21: "JAWA TENGAH", 22: False})
PORTRAIT = b"\0\0\0\x0cjP  \r\n\x87\n" + bytes(n * 7 % 251 for n in range(70000 - 12))


def manifest():
    def entry(name, use, data, **more):
        return {"name": name, "use": use, "length": len(data), "digest": blake(data), **more}
    device = {"attempt": ATTEMPT, "target": 60, "position": 0, "chosen": True, "takenAt": SEALED_AT_MS - 60000, "slot": "camera",
              "adapter": "virtual_camera", "model": "made-up", "serial": "0001", "virtual": True}
    return cbor({"version": 1, "kind": "T", "packet": PACKET, "record": RECORD, "station": STATION, "nik": "3315014507990004",
                 "operatorAccount": ACCOUNT, "operatorName": "operator.2", "signedOffAt": SEALED_AT_MS - 1000,
                 "secondPersons": [], "exceptions": [],
                 "entries": [entry("applicant.cbor", 7, APPLICANT), entry("portrait.jp2", 5, PORTRAIT, **device)]})


def main():
    folder = Path(sys.argv[1])
    centre_public = bindings.crypto_scalarmult_base(CENTRE_SECRET)
    station_public, station_secret = bindings.crypto_sign_seed_keypair(STATION_SEED)
    operator_public, operator_secret = bindings.crypto_sign_seed_keypair(OPERATOR_SEED)
    manifest_bytes = manifest()
    by_operator = operator_public + bindings.crypto_sign(manifest_bytes, operator_secret)[:64]
    plain = b"RKMPAY\0\1"
    for name, data in (("manifest.cbor", manifest_bytes), ("manifest.operator", by_operator), ("applicant.cbor", APPLICANT),
                       ("portrait.jp2", PORTRAIT)):
        plain += struct.pack(">H", len(name)) + name.encode() + struct.pack(">Q", len(data)) + data

    key = bindings.crypto_secretstream_xchacha20poly1305_keygen()
    state = bindings.crypto_secretstream_xchacha20poly1305_state()
    ciphertext = bindings.crypto_secretstream_xchacha20poly1305_init_push(state, key)
    chunks = [plain[at:at + 65536] for at in range(0, len(plain), 65536)]
    for chunk in chunks:
        tag = bindings.crypto_secretstream_xchacha20poly1305_TAG_FINAL if chunk is chunks[-1] else 0
        ciphertext += bindings.crypto_secretstream_xchacha20poly1305_push(state, chunk, None, tag)
    header = struct.pack(">8sBB16s16s16sQ8sQQ32sQ80s32s", b"RKMPKT\0\1", ord("T"), 0, PACKET, RECORD, STATION, 42,
                         blake(centre_public)[:8], SEALED_AT_MS, 1234, blake(b"audit head"), len(ciphertext),
                         bindings.crypto_box_seal(key, centre_public), blake(ciphertext))
    packet = header + bindings.crypto_sign(header, station_secret)[:64] + ciphertext
    (folder / "golden.rkm").write_bytes(packet)
    (folder / "golden.digest").write_text(blake(packet).hex() + "\n")
    (folder / "centre-packet.key").write_text(CENTRE_SECRET.hex() + "\n")
    (folder / "station-signing.pub").write_text(station_public.hex() + "\n")
    (folder / "operator-signing.pub").write_text(operator_public.hex() + "\n")


if __name__ == "__main__":
    main()
