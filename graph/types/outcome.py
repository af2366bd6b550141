from enum import Enum

import strawberry


@strawberry.enum(description="The outcome of a race for a car.")
class Outcome(Enum):
    FINISHED = strawberry.enum_value("FINISHED", description="Classified, with a finishing position.")
    RETIRED = strawberry.enum_value("R", description="Retired.")
    DISQUALIFIED = strawberry.enum_value("D", description="Disqualified.")
    EXCLUDED = strawberry.enum_value("E", description="Excluded.")
    WITHDRAWN = strawberry.enum_value("W", description="Withdrew.")
    NOT_QUALIFIED = strawberry.enum_value("F", description="Failed to qualify.")
    NOT_CLASSIFIED = strawberry.enum_value("N", description="Was running, but not classified.")


def outcome_of(position_text: str) -> Outcome:
    """
    >>> outcome_of("3"), outcome_of("R")
    (<Outcome.FINISHED: 'FINISHED'>, <Outcome.RETIRED: 'R'>)
    """
    return Outcome.FINISHED if position_text.isdigit() else Outcome(position_text)
