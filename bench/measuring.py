# SPDX-License-Identifier: AGPL-3.0-or-later
"""Runs a command and says what it cost: wall seconds, processor seconds and memory of all its processes together."""
import os
import statistics
import subprocess
import threading
import time
from dataclasses import asdict, dataclass
from pathlib import Path

# Reading the memory of a process makes the kernel walk its page tables; ten times a second does not show.
SECONDS_BETWEEN_LOOKS = 0.1


@dataclass
class Cost:
    wall: float  # seconds
    cpu: float  # seconds, user and system, of the process and all its children
    memory: float  # MiB: the highest sum of proportional set sizes over the process tree; 0 where not watched
    status: int  # exit status
    lines: int  # of output

    def as_dict(self):
        return asdict(self)


def descendants(root):
    """The process `root` and all that stem from it, as far as they live right now."""
    children = {}
    for name in os.listdir("/proc"):
        if name.isdigit():
            try:
                stat = Path("/proc", name, "stat").read_text()
            except OSError:
                continue
            parent = int(stat.rpartition(")")[2].split()[1])
            children.setdefault(parent, []).append(int(name))
    found = [root]
    for process in found:
        found.extend(children.get(process, []))
    return found


def proportional_set_size(process):
    """MiB that the process holds; a page shared by n processes counts 1/n."""
    try:
        for line in Path(f"/proc/{process}/smaps_rollup").read_text().splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) / 1024
    except OSError:
        pass
    return 0.0


class MemoryWatch(threading.Thread):
    def __init__(self, root):
        super().__init__(daemon=True)
        self.root = root
        self.most = 0.0
        self.over = threading.Event()

    def run(self):
        while not self.over.is_set():
            self.most = max(self.most, sum(map(proportional_set_size, descendants(self.root))))
            self.over.wait(SECONDS_BETWEEN_LOOKS)

    def end(self):
        self.over.set()
        self.join()
        return self.most


def run(command, env=None, watch_memory=False):
    """One run of the command. Its output is counted and thrown away; what it says of errors is passed on if it fails."""
    start = time.monotonic()
    process = subprocess.Popen(
        [str(word) for word in command],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env={**os.environ, **(env or {})},
    )
    watch = MemoryWatch(process.pid) if watch_memory else None
    if watch:
        watch.start()
    complaints = []
    drain = threading.Thread(target=lambda: complaints.append(process.stderr.read()))
    drain.start()
    lines = sum(block.count(b"\n") for block in iter(lambda: process.stdout.read(1 << 16), b""))
    drain.join()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    memory = watch.end() if watch else 0.0
    if process.returncode:
        print(f"  {' '.join(map(str, command))}: status {process.returncode}: {complaints[0].decode(errors='replace')[-400:]}")
    return Cost(wall, usage.ru_utime + usage.ru_stime, memory, process.returncode, lines)


def median_of(costs):
    """The run in the middle, part by part."""
    return Cost(
        statistics.median(cost.wall for cost in costs),
        statistics.median(cost.cpu for cost in costs),
        max(cost.memory for cost in costs),
        max((cost.status for cost in costs), key=abs),
        costs[-1].lines,
    )


def repeated(command, env=None, times=7):
    """The median of some runs after one that warms up."""
    run(command, env)
    return median_of([run(command, env) for _ in range(times)])


def size_of(*paths):
    """Bytes in all files at or under the paths."""
    total = 0
    for path in map(Path, paths):
        files = [path] if path.is_file() else path.rglob("*")
        total += sum(file.stat().st_size for file in files if file.is_file())
    return total


def machine():
    """What the figures were measured on."""
    model = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")), "")
    return {"cores": os.cpu_count(), "model": model, "load": os.getloadavg()[0], "at": time.strftime("%Y-%m-%d")}
