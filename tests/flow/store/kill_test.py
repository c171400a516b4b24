"""A program that records and seals is killed at any time, again and again: what it acknowledged is there, the rest is whole."""
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

WRITER = sys.argv[1]
ROUNDS = int(sys.argv[2]) if len(sys.argv) > 2 else 8


def main():
    chance = random.Random(20261123)
    acknowledged = []
    memory = "/dev/shm" if Path("/dev/shm").is_dir() else None
    with tempfile.TemporaryDirectory(prefix="rekam-kill-", dir=memory) as base:
        turn = 0
        # On a busy machine the writer gets less done between two kills: it is given longer until something was sealed.
        while turn < ROUNDS or (turn < 5 * ROUNDS and not any(line.startswith("sealed") for line in acknowledged)):
            turn += 1
            writer = subprocess.Popen([WRITER, "write", base], stdout=subprocess.PIPE, text=True)
            time.sleep(chance.uniform(0.02, 0.9) * (1 + turn // ROUNDS))
            writer.send_signal(signal.SIGKILL)
            said = writer.communicate()[0]
            # The last line may be half said; half a line was not acknowledged to anybody.
            acknowledged += [line for line in said.splitlines(keepends=True) if line.endswith("\n")]
            done = subprocess.run([WRITER, "check", base], input="".join(acknowledged), capture_output=True, text=True,
                                  check=False)
            if done.returncode != 0:
                print(f"after kill {turn}: {done.stderr}")
                return 1
        sealed = sum(line.startswith("sealed") for line in acknowledged)
        print(f"{turn} kills, {len(acknowledged)} acknowledged ({sealed} sealed), nothing lost; {done.stdout.strip()}")
        return 0 if sealed > 0 else 1


sys.exit(main())
