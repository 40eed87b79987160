"""Duck typing, class attributes, __getattr__, abstract bases."""

from abc import ABC, abstractmethod


class Animal(ABC):
    def __init__(self, name):
        self.name = name

    @abstractmethod
    def sound(self): ...

    def speak(self):
        return f"{self.name} says {self.sound()}"


class Dog(Animal):
    def sound(self):
        return "woof"


class Puppy(Dog):
    def sound(self):
        return super().sound().upper() + "!"


class Robot:
    name = "robot"

    def __getattr__(self, attr):
        if attr.startswith("get_"):
            return lambda: attr[4:]
        raise AttributeError(f"no {attr}")

    def speak(self):
        return "beep"


for thing in (Dog("Rex"), Puppy("Bit"), Robot()):
    print(thing.speak(), thing.name)
try:
    Animal("x")
except TypeError as error:
    print(error)
robot = Robot()
print(robot.get_power(), hasattr(robot, "fly"))


class A:
    def who(self):
        return "A"


class B(A):
    def who(self):
        return "B" + super().who()


class C(A):
    def who(self):
        return "C" + super().who()


class D(B, C):
    def who(self):
        return "D" + super().who()


print(D().who(), [cls.__name__ for cls in D.__mro__], isinstance(D(), C))
