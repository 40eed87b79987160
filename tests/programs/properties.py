"""Properties, static and class methods."""


class Temperature:
    scale = "C"

    def __init__(self, celsius: float) -> None:
        self._celsius = celsius

    @property
    def fahrenheit(self) -> float:
        return self._celsius * 9 / 5 + 32

    @property
    def celsius(self) -> float:
        """Degrees Celsius."""
        return self._celsius

    @celsius.setter
    def celsius(self, value: float) -> None:
        if value < -273.15:
            raise ValueError(f"too cold: {value}")
        self._celsius = value

    @staticmethod
    def is_freezing(celsius: float) -> bool:
        return celsius <= 0

    @classmethod
    def from_fahrenheit(cls, value: float) -> "Temperature":
        return cls((value - 32) * 5 / 9)


t = Temperature(25.0)
print(t.celsius, t.fahrenheit)
t.celsius = 30.0
print(t.fahrenheit, Temperature.is_freezing(-1), t.is_freezing(1))
print(Temperature.from_fahrenheit(212).celsius, Temperature.scale)
try:
    t.celsius = -300.0
except ValueError as error:
    print(error)
print(t.celsius)
t.celsius += 1.5
print(t.celsius)
try:
    t.fahrenheit = 1.0
except AttributeError as error:
    print(error)
