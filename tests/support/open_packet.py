#!/usr/bin/python3
"""Opens a sealed packet with the centre's packet key, from docs/protocol/packet.md alone and with python3-nacl alone.

open_packet.py --key PACKET_KEY [--station STATION_PUBLIC_KEY_HEX] [--extract FOLDER] FILE
Prints one line an entry: name and length. Exit code 0 opened and whole, 1 not, 2 unusable.
"""
import argparse
import hashlib
import struct
import sys
from pathlib import Path

from nacl import bindings
from nacl.exceptions import CryptoError

HEADER = struct.Struct(">8sBB16s16s16sQ8sQQ32sQ80s32s")  # 242 bytes, then the signature of 64
CHUNK = 65536 + 17


class Refused(Exception):
    pass


def need(truth, what):
    if not truth:
        raise Refused(what)


def payload_of(packet, secret):
    need(len(packet) >= 306 + 24, "too short")
    magic, kind, zero, *_, length, sealed, digest = HEADER.unpack_from(packet)
    need(magic == b"RKMPKT\0\1" and kind in b"TR" and zero == 0, "not a packet")
    ciphertext = packet[306:]
    need(length == len(ciphertext), "length")
    need(digest == hashlib.blake2b(ciphertext, digest_size=32).digest(), "digest")
    public = bindings.crypto_scalarmult_base(secret)
    key = bindings.crypto_box_seal_open(sealed, public, secret)
    state = bindings.crypto_secretstream_xchacha20poly1305_state()
    bindings.crypto_secretstream_xchacha20poly1305_init_pull(state, ciphertext[:24], key)
    plain, at, tag = b"", 24, 0
    while tag != bindings.crypto_secretstream_xchacha20poly1305_TAG_FINAL:
        need(at < len(ciphertext), "cut off")
        chunk, tag = bindings.crypto_secretstream_xchacha20poly1305_pull(state, ciphertext[at:at + CHUNK], None)
        plain, at = plain + chunk, at + CHUNK
    need(at >= len(ciphertext), "bytes behind the end")
    return plain


def entries_of(plain):
    need(plain[:8] == b"RKMPAY\0\1", "payload")
    at = 8
    while at < len(plain):
        (name_length,) = struct.unpack_from(">H", plain, at)
        name = plain[at + 2:at + 2 + name_length].decode("ascii")
        (length,) = struct.unpack_from(">Q", plain, at + 2 + name_length)
        at += 10 + name_length
        need(at + length <= len(plain), "entry")
        yield name, plain[at:at + length]
        at += length


def is_signed(message, signature, public):
    try:
        return bindings.crypto_sign_open(signature + message, public) == message
    except CryptoError:
        return False


def main():
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--key", required=True)
    options.add_argument("--station", help="public key of the station, in hexadecimal digits")
    options.add_argument("--extract", help="folder that the entries are written to")
    options.add_argument("file")
    given = options.parse_args()
    try:
        packet = Path(given.file).read_bytes()
        secret = bytes.fromhex(Path(given.key).read_text().strip())
    except (OSError, ValueError) as why:
        print(why, file=sys.stderr)
        return 2
    try:
        if given.station:
            need(is_signed(packet[:242], packet[242:306], bytes.fromhex(given.station)), "station signature")
        entries = list(entries_of(payload_of(packet, secret)))
        need([name for name, _ in entries[:2]] == ["manifest.cbor", "manifest.operator"], "manifest")
        operator = entries[1][1]
        need(is_signed(entries[0][1], operator[32:], operator[:32]), "operator signature")
    except (Refused, CryptoError, struct.error) as why:
        print(f"refused: {why}", file=sys.stderr)
        return 1
    for name, data in entries:
        print(name, len(data))
        if given.extract:
            Path(given.extract, Path(name).name).write_bytes(data)
    return 0


if __name__ == "__main__":
    sys.exit(main())
