"""Runs one command and prints what it cost, from a process that is small itself.

    python -I tests/suites/launcher.py FILE SECONDS COMMAND ARGUMENT…

Linux counts into a process's peak memory what its parent had when it was made (getrusage(2), ru_maxrss), so
the parent must be small. FILE gets a JSON object; the command's own output goes where this process's goes.
"""

import json
import os
import signal
import sys
import time


def waited_for_a_processor(process: int) -> float:
    """Seconds in which a process could have run and others did: a busy machine is not its fault.

    The kernel counts them (Documentation/scheduler/sched-stats.rst); none where it does not.
    """
    try:
        with open(f"/proc/{process}/schedstat") as file:  # noqa: PTH123  # pathlib is not small
            return int(file.read().split()[1]) / 1e9
    except OSError:
        return 0.0


def main() -> None:
    """Run it; killed with all its processes after so many seconds."""
    file, seconds, command = sys.argv[1], float(sys.argv[2]), sys.argv[3:]
    started = time.monotonic()
    process = os.fork()
    if process == 0:
        os.setsid()
        os.execv(command[0], command)
    late = False

    def end(_number: int, _frame: object) -> None:
        nonlocal late
        late = True
        os.killpg(process, signal.SIGKILL)

    signal.signal(signal.SIGALRM, end)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    os.waitid(os.P_PID, process, os.WEXITED | os.WNOWAIT)
    seconds = time.monotonic() - started
    signal.setitimer(signal.ITIMER_REAL, 0)
    waited = waited_for_a_processor(process)
    _, status, usage = os.wait4(process, 0)
    told = {
        "status": os.waitstatus_to_exitcode(status),
        "late": late,
        "seconds": seconds - waited,
        "processor": usage.ru_utime + usage.ru_stime,
        "megabytes": usage.ru_maxrss / 1024,
    }
    with open(file, "w") as out:  # noqa: PTH123  # pathlib is not small
        json.dump(told, out)


main()
