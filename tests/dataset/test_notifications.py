"""Publishes are noticed from the first moment on."""

import asyncio
from contextlib import aclosing

from etl.publish.dataset import Dataset
from etl.published.database import Database
from graph.dataset.notifications import publish_notifications
from tests.support.pipeline import publish

SELDOM = 600


def test_a_publish_during_the_first_refresh_is_noticed(url: str, small_dataset: Dataset) -> None:
    publish(small_dataset, url)

    async def notice() -> None:
        async with aclosing(publish_notifications(Database(url), SELDOM)) as events:  # type: ignore[type-var]  # an async generator has aclose
            await anext(events)
            await asyncio.to_thread(publish, small_dataset, url)
            await asyncio.wait_for(anext(events), 10)

    asyncio.run(notice())
