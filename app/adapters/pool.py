"""Runs a hub's parallel writes on a few threads."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from itertools import islice
from queue import SimpleQueue
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")


class ThreadPool:
    """A `ports.Pool`. Its threads live as long as one `map`."""

    def map(self, work: Callable[[T], R], items: Iterable[T], parallel: int) -> Iterator[R]:
        """Results of `work` in the order in which they finish, at most `parallel` items under way.

        `items` is read only as fast as work is taken up, in the caller's thread. After a failure nothing new starts;
        what was under way is still handed out, then the first failure is raised. Closing the iterator waits for what
        is under way.
        """
        finished: SimpleQueue[Future[R]] = SimpleQueue()
        source = iter(items)
        failure: BaseException | None = None
        running = 0
        with ThreadPoolExecutor(parallel, thread_name_prefix="tomada-pool") as threads:
            while True:
                if failure is None:
                    try:
                        for item in islice(source, parallel - running):
                            threads.submit(work, item).add_done_callback(finished.put)
                            running += 1
                    except Exception as error:
                        failure = error
                if not running:
                    break
                future = finished.get()
                running -= 1
                error_of_work = future.exception()
                if error_of_work is None:
                    yield future.result()
                else:
                    failure = failure or error_of_work
        if failure is not None:
            raise failure
