"""Place: where something was said or done."""

from __future__ import annotations

from typing import ClassVar, Literal, Self

from pydantic import Field, model_validator

from generator.records.actor import Label
from generator.records.fields import Many, Number, Text, ToPlace, refused
from generator.records.record import Record

PlaceKind = Literal["site", "settlement", "region", "country", "area", "sea", "unknown"]
PlacePrecision = Literal["exact", "vicinity", "locality", "region", "country"]


class Place(Record):
    """A site, settlement, region, country or area; also one that is expressly unknown."""

    type: ClassVar[str] = "place"
    folder: ClassVar[str] = "places"

    name: Text = Field(description="Its name.")
    kind: PlaceKind = Field(description="What sort of place it is.")
    within: ToPlace | None = Field(None, description="The larger place that it lies in.")
    lat: Number | None = Field(None, description="Latitude in degrees (WGS 84), north positive.")
    lon: Number | None = Field(None, description="Longitude in degrees (WGS 84), east positive.")
    precision: PlacePrecision | None = Field(None, description="How exact the coordinates are.")
    contested: Text | None = Field(None, description="One neutral sentence on a contested status.")
    labels: Many[Label] = Field((), description="Names that others use for it.")

    @model_validator(mode="after")
    def _coordinates(self) -> Self:
        if (self.lat is None) != (self.lon is None):
            present, missing = ("lat", "lon") if self.lon is None else ("lon", "lat")
            raise refused(
                "SD210", f"{present} without {missing}", "both or neither", f"adding {missing}", (present,)
            )
        if self.lat is not None and self.lon is not None and (abs(self.lat) > 90 or abs(self.lon) > 180):
            found = f"lat {self.lat}, lon {self.lon}"
            wrong = "lat" if abs(self.lat) > 90 else "lon"
            raise refused("SD210", found, "degrees: lat from -90 to 90, lon from -180 to 180", at=(wrong,))
        return self
