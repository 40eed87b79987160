"""The command line: a group of verbs that are imported only when called, and the one place where errors end."""

from __future__ import annotations

import gc
import importlib
import os
import sys
import traceback

import click

from batuta_hooks import __version__
from batuta_hooks.diagnostics import BatutaError, render_error

VERBS = {
    "init": "Add [tool.batuta] to a project's pyproject.toml.",
    "status": "Show which modules are migrated and fresh.",
    "doctor": "Check the tools that batuta needs.",
    "transpile": "Write the Rust crate, without building it.",
    "build": "Write the crate and build its binaries.",
    "validate": "Build, run both sides and compare.",
    "hints": "Show, or write, annotations that make the Rust faster.",
    "migrate": "Everything: transpile, build, validate, report.",
}


class _Verbs(click.Group):
    """The verbs: `commands/NAME.py` has the command `NAME`. The list needs no import."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        return list(VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in VERBS:
            return None
        module = importlib.import_module(f"batuta_hooks.commands.{cmd_name}")
        command = getattr(module, cmd_name)
        assert isinstance(command, click.Command)
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        if args and not args[0].startswith("-") and args[0] not in VERBS:
            import difflib

            close = difflib.get_close_matches(args[0], VERBS, n=1)
            ctx.fail(f"no command {args[0]!r}." + (f" Did you mean {close[0]!r}?" if close else ""))
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        with formatter.section("Commands"):
            formatter.write_dl(list(VERBS.items()))


@click.group(cls=_Verbs, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="batuta")
def cli() -> None:
    """Migrate Python programs to Rust: transpile, build, and validate byte for byte against Python."""


def main() -> None:
    """Run the command line. Exit codes: 0 fine; 1 findings or a mismatch; 2 usage, configuration or internal error."""
    gc.set_threshold(200_000, 20, 20)  # a compiler makes many objects that live until its end
    sys.exit(run(sys.argv[1:]))


def run(args: list[str]) -> int:
    """Run one command line and return its exit code."""
    debug = "--debug" in args
    try:
        code = cli.main(args, prog_name="batuta", standalone_mode=False)
        sys.stdout.flush()
        return code if isinstance(code, int) else 0
    except click.exceptions.Exit as error:
        return error.exit_code
    except click.ClickException as error:
        error.show()
        return 2
    except BatutaError as error:
        _show_traceback(debug)
        click.echo(render_error(error, colour=_colour()), err=True)
        return error.exit_code
    except (KeyboardInterrupt, click.exceptions.Abort):
        _show_traceback(debug)
        click.echo("batuta: interrupted; what was written before is complete", err=True)
        return 130
    except BrokenPipeError:
        # The reader has enough. Python would complain once more at exit, so stdout is pointed elsewhere.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:
        _show_traceback(debug)
        message = f"internal error: {type(error).__name__}: {error}"
        fault = BatutaError(
            message, "this is a fault of batuta; please report it, with the output of the same command and --debug"
        )
        click.echo(render_error(fault, colour=_colour()), err=True)
        return 2


def _show_traceback(debug: bool) -> None:
    if debug:
        traceback.print_exc()


def _colour() -> bool:
    return sys.stderr.isatty() and "NO_COLOR" not in os.environ


if __name__ == "__main__":
    main()
