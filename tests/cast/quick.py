"""What hundreds of portals of one process share: addresses and templates are compiled once."""

from typing import Any

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket
from werkzeug.routing import Rule

compile_rule = Rule.compile
RULES: dict[tuple[Any, ...], Rule] = {}


def compile_once(rule: Rule) -> None:
    """A rule is compiled from its text and its defaults alone."""
    defaults = tuple(sorted((rule.defaults or {}).items()))
    known = (rule.rule, rule.subdomain, rule.host, rule.merge_slashes, defaults)
    if known not in RULES:
        compile_rule(rule)
        RULES[known] = rule
        return
    same = RULES[known]
    rule._parts, rule._trace, rule._converters = same._parts, same._trace, same._converters
    rule.arguments = set(same.arguments)
    rule._build = same._build.__func__.__get__(rule, None)  # type: ignore[attr-defined]
    rule._build_unknown = same._build_unknown.__func__.__get__(rule, None)  # type: ignore[attr-defined]


class Compiled(BytecodeCache):
    """Templates by name and content."""

    def __init__(self) -> None:
        self._code: dict[tuple[str, str], Any] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        bucket.code = self._code.get((bucket.key, bucket.checksum))

    def dump_bytecode(self, bucket: Bucket) -> None:
        self._code[bucket.key, bucket.checksum] = bucket.code


COMPILED = Compiled()


def be_quick() -> None:
    Rule.compile = compile_once  # type: ignore[method-assign]
