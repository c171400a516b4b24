#!/usr/bin/python3
"""Checks the text of a slip's QR code, from docs/protocol/slip.md alone and with python3-nacl alone.

open_slip.py --key STATION_PUBLIC_KEY_HEX [FILE]     the text in FILE or on standard input
Prints the signed body in hexadecimal digits. Exit code 0 genuine, 1 not, 2 unusable.
"""
import argparse
import hashlib
import sys
from pathlib import Path

from nacl.exceptions import BadSignatureError
from nacl.signing import VerifyKey

ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ $%*+-./:"


class Refused(Exception):
    pass


def need(truth, what):
    if not truth:
        raise Refused(what)


def from_base45(text):
    plain = bytearray()
    for at in range(0, len(text), 3):
        group = text[at:at + 3]
        need(len(group) > 1 and all(symbol in ALPHABET for symbol in group), "base45")
        value = sum(ALPHABET.index(symbol) * 45 ** place for place, symbol in enumerate(group))
        need(value < 256 ** (len(group) - 1), "base45")
        plain += value.to_bytes(len(group) - 1, "big")
    return bytes(plain)


def body_of(text, public):
    need(text.startswith("RKM1:"), "not a slip")
    signed = from_base45(text[5:])
    need(len(signed) > 80 and signed[:8] == b"RKMSLP\0\1", "not a slip")
    body, key_id, signature = signed[:-72], signed[-72:-64], signed[-64:]
    need(key_id == hashlib.blake2b(public, digest_size=32).digest()[:8], "another station's key")
    try:
        VerifyKey(public).verify(signed[:-64], signature)
    except BadSignatureError as error:
        raise Refused("signature") from error
    return body


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--key", required=True)
    parser.add_argument("file", nargs="?")
    arguments = parser.parse_args()
    text = Path(arguments.file).read_text(encoding="ascii") if arguments.file else sys.stdin.read()
    try:
        print(body_of(text.rstrip("\r\n"), bytes.fromhex(arguments.key)).hex())
    except Refused as why:
        print(f"refused: {why}")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main())
