"""The older API's design in FastAPI: the same routes over the same rows. Its errors are the contract."""

from typing import Any

from fastapi import FastAPI, HTTPException


def reference(drivers: dict[int, Any], circuits: dict[int, Any]) -> FastAPI:
    app = FastAPI()

    @app.get("/drivers")
    def all_drivers() -> list[Any]:
        return list(drivers.values())

    @app.get("/drivers/{driver_id}")
    def one_driver(driver_id: int) -> Any:
        if driver_id not in drivers:
            raise HTTPException(status_code=404, detail="Driver not found")
        return drivers[driver_id]

    @app.get("/circuits")
    def all_circuits() -> list[Any]:
        return list(circuits.values())

    @app.get("/circuits/{circuit_id}")
    def one_circuit(circuit_id: int) -> Any:
        if circuit_id not in circuits:
            raise HTTPException(status_code=404, detail="Circuit not found")
        return circuits[circuit_id]

    return app
