"""Several processes at one index: killed at any moment, writing at once, reading beside a writer."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from contextlib import ExitStack
from pathlib import Path

from readinglist.search.index import Engine, Index
from tests.search.library import Life, contents, document
from tests.search.test_search import ask, engines

CHILD = """
import sys
from pathlib import Path
from readinglist.search import index
from tests.search.library import Life, document
from tests.search.test_catch_up import Small
from tests.search.test_search import ENGINES

engine = next(engine for engine in ENGINES if engine.__name__ == sys.argv[2])
life = Life()
life.add([document(0, f"deep nets {n}", "learning " * 30) for n in range(400)])
for place, (_, paper) in enumerate(life.journal):
    life.journal[place] = (f"op{place}", paper)
print("ready", flush=True)
for step, _ in enumerate(index.Index(Path(sys.argv[1]), Small(engine, 7)).catch_up(life)):
    if step == 3 and "wait" in sys.argv:
        print("half way", flush=True)
        sys.stdin.readline()
"""


@engines
def test_kill_9_at_any_moment_leaves_a_whole_state(tmp_path: Path, engine: Engine) -> None:
    life = Life()
    life.add([document(0, f"deep nets {n}", "learning " * 30) for n in range(400)])
    for place, (_, paper) in enumerate(life.journal):
        life.journal[place] = (f"op{place}", paper)
    folder = tmp_path / "index"
    kills = 0
    for attempt in range(5):
        child = subprocess.Popen(
            [sys.executable, "-c", CHILD, str(folder), engine.__name__],
            stdout=subprocess.PIPE,
            cwd=Path(__file__).parents[2],
        )
        assert child.stdout is not None
        child.stdout.readline()
        time.sleep(0.02 * (attempt + 1))
        if child.poll() is None:
            os.kill(child.pid, signal.SIGKILL)
            kills += 1
        child.wait()
        child.stdout.close()
        index = Index(folder, engine)
        bookmark = index._known_bookmark()
        papers = contents(index.searcher().leaves, [])
        index.close()
        assert papers.keys() == set(range(1, (bookmark.seq if bookmark else 0) + 1))
    assert kills
    index = Index(folder, engine)
    list(index.catch_up(life))
    assert contents(index.searcher().leaves, ["deep"]).keys() == life.papers.keys()
    assert not index.behind(life)
    index.close()


@engines
def test_two_processes_at_once_make_one_whole_index(tmp_path: Path, engine: Engine) -> None:
    """Whoever comes second leaves at once; if the first is killed, the other goes on."""
    life = Life()
    life.add([document(0, f"deep nets {n}", "learning " * 30) for n in range(400)])
    for place, (_, paper) in enumerate(life.journal):
        life.journal[place] = (f"op{place}", paper)
    folder = tmp_path / "index"
    command = [sys.executable, "-c", CHILD, str(folder), engine.__name__]
    root = Path(__file__).parents[2]
    for kill in (True, False):
        with ExitStack() as stack:
            children = [
                stack.enter_context(subprocess.Popen(command, stdout=subprocess.PIPE, cwd=root))
                for _ in range(2)
            ]
            for child in children:
                assert child.stdout is not None
                child.stdout.readline()
            if kill:
                time.sleep(0.05)
                children[0].kill()
        assert [child.returncode for child in children[kill:]] == [0] * (2 - kill)
    index = Index(folder, engine)
    list(index.catch_up(life))
    assert contents(index.searcher().leaves, ["deep"]) == {
        paper: {("title", "deep"): (0,)} for paper in life.papers
    }
    index.close()


@engines
def test_readers_beside_a_writer_see_whole_states_only(tmp_path: Path, engine: Engine) -> None:
    folder = tmp_path / "index"
    child = subprocess.Popen(
        [sys.executable, "-c", CHILD, str(folder), engine.__name__, "wait"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=Path(__file__).parents[2],
    )
    assert child.stdout is not None
    assert child.stdin is not None
    child.stdout.readline()
    child.stdout.readline()  # half way: the writer waits until we have looked
    reader = Index(folder, engine)
    seen = {ask(reader.searcher(), "deep", 400).total}
    child.stdin.write(b"\n")
    child.stdin.close()
    while child.poll() is None:
        found = ask(reader.searcher(), "deep", 400)
        assert found.total % 7 == 0 or found.total == 400
        seen.add(found.total)
    child.stdout.close()
    assert child.returncode == 0
    seen.add(ask(reader.searcher(), "deep", 400).total)
    assert 400 in seen
    assert len(seen) > 1
    reader.close()
