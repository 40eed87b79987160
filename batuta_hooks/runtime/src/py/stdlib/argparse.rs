//! `argparse`: parsers of command lines.
//!
//! Written by tools/stdlib_modules.py from tools/stdlib/argparse.py (fdf3c6cf65b3d255); change that one.

#![allow(non_upper_case_globals)]

use crate::py::{
    Dict, Flow, FromValue, Global, GlobalKey, Iter, List, Pattern, PyErr, PyResult, Signature,
    Slice, Str, ToValue, Truth, Tuple, Value,
};
use crate::{attempt, attempt_flow, name, py};
use std::slice;

thread_local! {
    pub static SUPPRESS: Global<Str> = const { Global::new("SUPPRESS") };
    pub static OPTIONAL: Global<Str> = const { Global::new("OPTIONAL") };
    pub static ZERO_OR_MORE: Global<Str> = const { Global::new("ZERO_OR_MORE") };
    pub static ONE_OR_MORE: Global<Str> = const { Global::new("ONE_OR_MORE") };
    pub static PARSER: Global<Str> = const { Global::new("PARSER") };
    pub static REMAINDER: Global<Str> = const { Global::new("REMAINDER") };
    pub static _NEGATIVE: Global<Pattern> = const { Global::new("_NEGATIVE") };
    pub static ArgumentError: Global<Value> = const { Global::new("ArgumentError") };
    pub static ArgumentTypeError: Global<Value> = const { Global::new("ArgumentTypeError") };
    pub static _Shown: Global<Value> = const { Global::new("_Shown") };
    pub static Namespace: Global<Value> = const { Global::new("Namespace") };
    pub static HelpFormatter: Global<Value> = const { Global::new("HelpFormatter") };
    pub static RawDescriptionHelpFormatter: Global<Value> =
        const { Global::new("RawDescriptionHelpFormatter") };
    pub static RawTextHelpFormatter: Global<Value> = const { Global::new("RawTextHelpFormatter") };
    pub static ArgumentDefaultsHelpFormatter: Global<Value> =
        const { Global::new("ArgumentDefaultsHelpFormatter") };
    pub static MetavarTypeHelpFormatter: Global<Value> =
        const { Global::new("MetavarTypeHelpFormatter") };
    pub static Action: Global<Value> = const { Global::new("Action") };
    pub static BooleanOptionalAction: Global<Value> =
        const { Global::new("BooleanOptionalAction") };
    pub static _StoreAction: Global<Value> = const { Global::new("_StoreAction") };
    pub static _StoreConstAction: Global<Value> = const { Global::new("_StoreConstAction") };
    pub static _StoreTrueAction: Global<Value> = const { Global::new("_StoreTrueAction") };
    pub static _StoreFalseAction: Global<Value> = const { Global::new("_StoreFalseAction") };
    pub static _AppendAction: Global<Value> = const { Global::new("_AppendAction") };
    pub static _ExtendAction: Global<Value> = const { Global::new("_ExtendAction") };
    pub static _AppendConstAction: Global<Value> = const { Global::new("_AppendConstAction") };
    pub static _CountAction: Global<Value> = const { Global::new("_CountAction") };
    pub static _HelpAction: Global<Value> = const { Global::new("_HelpAction") };
    pub static _VersionAction: Global<Value> = const { Global::new("_VersionAction") };
    pub static _ChoicesPseudoAction: Global<Value> = const { Global::new("_ChoicesPseudoAction") };
    pub static _SubParsersAction: Global<Value> = const { Global::new("_SubParsersAction") };
    pub static FileType: Global<Value> = const { Global::new("FileType") };
    pub static _ACTIONS: Global<Dict<Value, Value>> = const { Global::new("_ACTIONS") };
    pub static _ActionsContainer: Global<Value> = const { Global::new("_ActionsContainer") };
    pub static _ArgumentGroup: Global<Value> = const { Global::new("_ArgumentGroup") };
    pub static _MutuallyExclusiveGroup: Global<Value> =
        const { Global::new("_MutuallyExclusiveGroup") };
    pub static ArgumentParser: Global<Value> = const { Global::new("ArgumentParser") };
    pub static _Parse: Global<Value> = const { Global::new("_Parse") };
    pub static _exported: Global<Dict<Str, Value>> = const { Global::new("_exported") };
}

static ARGUMENT_ERROR_INIT_SIGNATURE: Signature =
    Signature::new("__init__", &["self", "argument", "message"])
        .qualname("ArgumentError.__init__")
        .module("argparse");

static ARGUMENT_ERROR_STR_SIGNATURE: Signature = Signature::new("__str__", &["self"])
    .qualname("ArgumentError.__str__")
    .module("argparse");

static SHOWN_REPR_SIGNATURE: Signature = Signature::new("__repr__", &["self"])
    .qualname("_Shown.__repr__")
    .module("argparse");

static SHOWN_GET_KWARGS_SIGNATURE: Signature = Signature::new("_get_kwargs", &["self"])
    .qualname("_Shown._get_kwargs")
    .module("argparse");

static SHOWN_GET_ARGS_SIGNATURE: Signature = Signature::new("_get_args", &["self"])
    .qualname("_Shown._get_args")
    .module("argparse");

static NAMESPACE_INIT_SIGNATURE: Signature = Signature::new("__init__", &["self"])
    .qualname("Namespace.__init__")
    .module("argparse")
    .varkw();

static NAMESPACE_EQ_SIGNATURE: Signature = Signature::new("__eq__", &["self", "other"])
    .qualname("Namespace.__eq__")
    .module("argparse");

static NAMESPACE_CONTAINS_SIGNATURE: Signature = Signature::new("__contains__", &["self", "key"])
    .qualname("Namespace.__contains__")
    .module("argparse");

static HELP_FORMATTER_INIT_SIGNATURE: Signature = Signature::new(
    "__init__",
    &[
        "self",
        "prog",
        "indent_increment",
        "max_help_position",
        "width",
    ],
)
.qualname("HelpFormatter.__init__")
.module("argparse");

static HELP_FORMATTER_START_SECTION_SIGNATURE: Signature =
    Signature::new("start_section", &["self", "heading"])
        .qualname("HelpFormatter.start_section")
        .module("argparse");

static HELP_FORMATTER_END_SECTION_SIGNATURE: Signature = Signature::new("end_section", &["self"])
    .qualname("HelpFormatter.end_section")
    .module("argparse");

static HELP_FORMATTER_ADD_TEXT_SIGNATURE: Signature = Signature::new("add_text", &["self", "text"])
    .qualname("HelpFormatter.add_text")
    .module("argparse");

static HELP_FORMATTER_ADD_USAGE_SIGNATURE: Signature = Signature::new(
    "add_usage",
    &["self", "usage", "actions", "groups", "prefix"],
)
.qualname("HelpFormatter.add_usage")
.module("argparse");

static HELP_FORMATTER_ADD_ARGUMENT_SIGNATURE: Signature =
    Signature::new("add_argument", &["self", "action"])
        .qualname("HelpFormatter.add_argument")
        .module("argparse");

static HELP_FORMATTER_ADD_ARGUMENTS_SIGNATURE: Signature =
    Signature::new("add_arguments", &["self", "actions"])
        .qualname("HelpFormatter.add_arguments")
        .module("argparse");

static HELP_FORMATTER_FORMAT_HELP_SIGNATURE: Signature = Signature::new("format_help", &["self"])
    .qualname("HelpFormatter.format_help")
    .module("argparse");

static HELP_FORMATTER_FORMAT_ITEMS_SIGNATURE: Signature =
    Signature::new("_format_items", &["self", "items"])
        .qualname("HelpFormatter._format_items")
        .module("argparse");

static HELP_FORMATTER_FORMAT_SECTION_SIGNATURE: Signature =
    Signature::new("_format_section", &["self", "section", "indent"])
        .qualname("HelpFormatter._format_section")
        .module("argparse");

static HELP_FORMATTER_FORMAT_TEXT_SIGNATURE: Signature =
    Signature::new("_format_text", &["self", "text"])
        .qualname("HelpFormatter._format_text")
        .module("argparse");

static HELP_FORMATTER_FORMAT_USAGE_SIGNATURE: Signature = Signature::new(
    "_format_usage",
    &["self", "usage", "actions", "groups", "prefix"],
)
.qualname("HelpFormatter._format_usage")
.module("argparse");

static HELP_FORMATTER_USAGE_LINES_SIGNATURE: Signature = Signature::new(
    "_usage_lines",
    &["self", "prefix", "options", "arguments", "width"],
)
.qualname("HelpFormatter._usage_lines")
.module("argparse");

static HELP_FORMATTER_USAGE_PARTS_SIGNATURE: Signature =
    Signature::new("_usage_parts", &["self", "actions", "groups"])
        .qualname("HelpFormatter._usage_parts")
        .module("argparse")
        .doc("What usage shows of each action; a group's members stand together.");

static HELP_FORMATTER_USAGE_PART_SIGNATURE: Signature =
    Signature::new("_usage_part", &["self", "action", "in_group"])
        .qualname("HelpFormatter._usage_part")
        .module("argparse");

static HELP_FORMATTER_FORMAT_ACTION_SIGNATURE: Signature =
    Signature::new("_format_action", &["self", "action"])
        .qualname("HelpFormatter._format_action")
        .module("argparse");

static HELP_FORMATTER_FORMAT_ACTION_INVOCATION_SIGNATURE: Signature =
    Signature::new("_format_action_invocation", &["self", "action"])
        .qualname("HelpFormatter._format_action_invocation")
        .module("argparse");

static HELP_FORMATTER_METAVARS_SIGNATURE: Signature =
    Signature::new("_metavars", &["self", "action", "default", "size"])
        .qualname("HelpFormatter._metavars")
        .module("argparse");

static HELP_FORMATTER_FORMAT_ARGS_SIGNATURE: Signature =
    Signature::new("_format_args", &["self", "action", "default"])
        .qualname("HelpFormatter._format_args")
        .module("argparse");

static HELP_FORMATTER_EXPAND_HELP_SIGNATURE: Signature =
    Signature::new("_expand_help", &["self", "action"])
        .qualname("HelpFormatter._expand_help")
        .module("argparse");

static HELP_FORMATTER_SPLIT_LINES_SIGNATURE: Signature =
    Signature::new("_split_lines", &["self", "text", "width"])
        .qualname("HelpFormatter._split_lines")
        .module("argparse");

static HELP_FORMATTER_FILL_TEXT_SIGNATURE: Signature =
    Signature::new("_fill_text", &["self", "text", "width", "indent"])
        .qualname("HelpFormatter._fill_text")
        .module("argparse");

static HELP_FORMATTER_GET_HELP_STRING_SIGNATURE: Signature =
    Signature::new("_get_help_string", &["self", "action"])
        .qualname("HelpFormatter._get_help_string")
        .module("argparse");

static HELP_FORMATTER_GET_DEFAULT_METAVAR_FOR_OPTIONAL_SIGNATURE: Signature =
    Signature::new("_get_default_metavar_for_optional", &["self", "action"])
        .qualname("HelpFormatter._get_default_metavar_for_optional")
        .module("argparse");

static HELP_FORMATTER_GET_DEFAULT_METAVAR_FOR_POSITIONAL_SIGNATURE: Signature =
    Signature::new("_get_default_metavar_for_positional", &["self", "action"])
        .qualname("HelpFormatter._get_default_metavar_for_positional")
        .module("argparse");

static RAW_DESCRIPTION_HELP_FORMATTER_FILL_TEXT_SIGNATURE: Signature =
    Signature::new("_fill_text", &["self", "text", "width", "indent"])
        .qualname("RawDescriptionHelpFormatter._fill_text")
        .module("argparse");

static RAW_TEXT_HELP_FORMATTER_SPLIT_LINES_SIGNATURE: Signature =
    Signature::new("_split_lines", &["self", "text", "width"])
        .qualname("RawTextHelpFormatter._split_lines")
        .module("argparse");

static ARGUMENT_DEFAULTS_HELP_FORMATTER_GET_HELP_STRING_SIGNATURE: Signature =
    Signature::new("_get_help_string", &["self", "action"])
        .qualname("ArgumentDefaultsHelpFormatter._get_help_string")
        .module("argparse");

static METAVAR_TYPE_HELP_FORMATTER_GET_DEFAULT_METAVAR_FOR_OPTIONAL_SIGNATURE: Signature =
    Signature::new("_get_default_metavar_for_optional", &["self", "action"])
        .qualname("MetavarTypeHelpFormatter._get_default_metavar_for_optional")
        .module("argparse");

static METAVAR_TYPE_HELP_FORMATTER_GET_DEFAULT_METAVAR_FOR_POSITIONAL_SIGNATURE: Signature =
    Signature::new("_get_default_metavar_for_positional", &["self", "action"])
        .qualname("MetavarTypeHelpFormatter._get_default_metavar_for_positional")
        .module("argparse");

static ACTION_INIT_SIGNATURE: Signature = Signature::new(
    "__init__",
    &[
        "self",
        "option_strings",
        "dest",
        "nargs",
        "const",
        "default",
        "type",
        "choices",
        "required",
        "help",
        "metavar",
    ],
)
.qualname("Action.__init__")
.module("argparse");

static ACTION_GET_KWARGS_SIGNATURE: Signature = Signature::new("_get_kwargs", &["self"])
    .qualname("Action._get_kwargs")
    .module("argparse");

static ACTION_FORMAT_USAGE_SIGNATURE: Signature = Signature::new("format_usage", &["self"])
    .qualname("Action.format_usage")
    .module("argparse");

static ACTION_CALL_SIGNATURE: Signature = Signature::new(
    "__call__",
    &["self", "parser", "namespace", "values", "option_string"],
)
.qualname("Action.__call__")
.module("argparse");

static BOOLEAN_OPTIONAL_ACTION_INIT_SIGNATURE: Signature = Signature::new(
    "__init__",
    &[
        "self",
        "option_strings",
        "dest",
        "default",
        "type",
        "choices",
        "required",
        "help",
        "metavar",
    ],
)
.qualname("BooleanOptionalAction.__init__")
.module("argparse");

static BOOLEAN_OPTIONAL_ACTION_CALL_SIGNATURE: Signature = Signature::new(
    "__call__",
    &["self", "parser", "namespace", "values", "option_string"],
)
.qualname("BooleanOptionalAction.__call__")
.module("argparse");

static BOOLEAN_OPTIONAL_ACTION_FORMAT_USAGE_SIGNATURE: Signature =
    Signature::new("format_usage", &["self"])
        .qualname("BooleanOptionalAction.format_usage")
        .module("argparse");

static STORE_ACTION_INIT_SIGNATURE: Signature = Signature::new(
    "__init__",
    &[
        "self",
        "option_strings",
        "dest",
        "nargs",
        "const",
        "default",
        "type",
        "choices",
        "required",
        "help",
        "metavar",
    ],
)
.qualname("_StoreAction.__init__")
.module("argparse");

static STORE_ACTION_CALL_SIGNATURE: Signature = Signature::new(
    "__call__",
    &["self", "parser", "namespace", "values", "option_string"],
)
.qualname("_StoreAction.__call__")
.module("argparse");

static STORE_CONST_ACTION_INIT_SIGNATURE: Signature = Signature::new(
    "__init__",
    &[
        "self",
        "option_strings",
        "dest",
        "const",
        "default",
        "required",
        "help",
        "metavar",
    ],
)
.qualname("_StoreConstAction.__init__")
.module("argparse");

static STORE_CONST_ACTION_CALL_SIGNATURE: Signature = Signature::new(
    "__call__",
    &["self", "parser", "namespace", "values", "option_string"],
)
.qualname("_StoreConstAction.__call__")
.module("argparse");

static STORE_TRUE_ACTION_INIT_SIGNATURE: Signature = Signature::new(
    "__init__",
    &[
        "self",
        "option_strings",
        "dest",
        "default",
        "required",
        "help",
    ],
)
.qualname("_StoreTrueAction.__init__")
.module("argparse");

static STORE_FALSE_ACTION_INIT_SIGNATURE: Signature = Signature::new(
    "__init__",
    &[
        "self",
        "option_strings",
        "dest",
        "default",
        "required",
        "help",
    ],
)
.qualname("_StoreFalseAction.__init__")
.module("argparse");

static APPEND_ACTION_CALL_SIGNATURE: Signature = Signature::new(
    "__call__",
    &["self", "parser", "namespace", "values", "option_string"],
)
.qualname("_AppendAction.__call__")
.module("argparse");

static EXTEND_ACTION_CALL_SIGNATURE: Signature = Signature::new(
    "__call__",
    &["self", "parser", "namespace", "values", "option_string"],
)
.qualname("_ExtendAction.__call__")
.module("argparse");

static APPEND_CONST_ACTION_CALL_SIGNATURE: Signature = Signature::new(
    "__call__",
    &["self", "parser", "namespace", "values", "option_string"],
)
.qualname("_AppendConstAction.__call__")
.module("argparse");

static COUNT_ACTION_INIT_SIGNATURE: Signature = Signature::new(
    "__init__",
    &[
        "self",
        "option_strings",
        "dest",
        "default",
        "required",
        "help",
    ],
)
.qualname("_CountAction.__init__")
.module("argparse");

static COUNT_ACTION_CALL_SIGNATURE: Signature = Signature::new(
    "__call__",
    &["self", "parser", "namespace", "values", "option_string"],
)
.qualname("_CountAction.__call__")
.module("argparse");

static HELP_ACTION_INIT_SIGNATURE: Signature = Signature::new(
    "__init__",
    &["self", "option_strings", "dest", "default", "help"],
)
.qualname("_HelpAction.__init__")
.module("argparse");

static HELP_ACTION_CALL_SIGNATURE: Signature = Signature::new(
    "__call__",
    &["self", "parser", "namespace", "values", "option_string"],
)
.qualname("_HelpAction.__call__")
.module("argparse");

static VERSION_ACTION_INIT_SIGNATURE: Signature = Signature::new(
    "__init__",
    &[
        "self",
        "option_strings",
        "version",
        "dest",
        "default",
        "help",
    ],
)
.qualname("_VersionAction.__init__")
.module("argparse");

static VERSION_ACTION_CALL_SIGNATURE: Signature = Signature::new(
    "__call__",
    &["self", "parser", "namespace", "values", "option_string"],
)
.qualname("_VersionAction.__call__")
.module("argparse");

static CHOICES_PSEUDO_ACTION_INIT_SIGNATURE: Signature =
    Signature::new("__init__", &["self", "name", "aliases", "help"])
        .qualname("_ChoicesPseudoAction.__init__")
        .module("argparse");

static SUB_PARSERS_ACTION_INIT_SIGNATURE: Signature = Signature::new(
    "__init__",
    &[
        "self",
        "option_strings",
        "prog",
        "parser_class",
        "dest",
        "required",
        "help",
        "metavar",
    ],
)
.qualname("_SubParsersAction.__init__")
.module("argparse");

static SUB_PARSERS_ACTION_ADD_PARSER_SIGNATURE: Signature =
    Signature::new("add_parser", &["self", "name"])
        .qualname("_SubParsersAction.add_parser")
        .module("argparse")
        .varkw();

static SUB_PARSERS_ACTION_CALL_SIGNATURE: Signature = Signature::new(
    "__call__",
    &["self", "parser", "namespace", "values", "option_string"],
)
.qualname("_SubParsersAction.__call__")
.module("argparse");

static FILE_TYPE_INIT_SIGNATURE: Signature = Signature::new(
    "__init__",
    &["self", "mode", "bufsize", "encoding", "errors"],
)
.qualname("FileType.__init__")
.module("argparse");

static FILE_TYPE_CALL_SIGNATURE: Signature = Signature::new("__call__", &["self", "string"])
    .qualname("FileType.__call__")
    .module("argparse");

static FILE_TYPE_REPR_SIGNATURE: Signature = Signature::new("__repr__", &["self"])
    .qualname("FileType.__repr__")
    .module("argparse");

static ACTIONS_CONTAINER_INIT_SIGNATURE: Signature = Signature::new(
    "__init__",
    &[
        "self",
        "description",
        "prefix_chars",
        "argument_default",
        "conflict_handler",
    ],
)
.qualname("_ActionsContainer.__init__")
.module("argparse");

static ACTIONS_CONTAINER_REGISTER_SIGNATURE: Signature =
    Signature::new("register", &["self", "registry_name", "value", "object"])
        .qualname("_ActionsContainer.register")
        .module("argparse");

static ACTIONS_CONTAINER_SET_DEFAULTS_SIGNATURE: Signature =
    Signature::new("set_defaults", &["self"])
        .qualname("_ActionsContainer.set_defaults")
        .module("argparse")
        .varkw();

static ACTIONS_CONTAINER_GET_DEFAULT_SIGNATURE: Signature =
    Signature::new("get_default", &["self", "dest"])
        .qualname("_ActionsContainer.get_default")
        .module("argparse");

static ACTIONS_CONTAINER_ADD_ARGUMENT_SIGNATURE: Signature =
    Signature::new("add_argument", &["self"])
        .qualname("_ActionsContainer.add_argument")
        .module("argparse")
        .varargs()
        .varkw();

static ACTIONS_CONTAINER_ADD_ARGUMENT_GROUP_SIGNATURE: Signature =
    Signature::new("add_argument_group", &["self"])
        .qualname("_ActionsContainer.add_argument_group")
        .module("argparse")
        .varargs()
        .varkw();

static ACTIONS_CONTAINER_ADD_MUTUALLY_EXCLUSIVE_GROUP_SIGNATURE: Signature =
    Signature::new("add_mutually_exclusive_group", &["self"])
        .qualname("_ActionsContainer.add_mutually_exclusive_group")
        .module("argparse")
        .varkw();

static ACTIONS_CONTAINER_ADD_ACTION_SIGNATURE: Signature =
    Signature::new("_add_action", &["self", "action"])
        .qualname("_ActionsContainer._add_action")
        .module("argparse");

static ACTIONS_CONTAINER_REMOVE_ACTION_SIGNATURE: Signature =
    Signature::new("_remove_action", &["self", "action"])
        .qualname("_ActionsContainer._remove_action")
        .module("argparse");

static ACTIONS_CONTAINER_POSITIONAL_OPTIONS_SIGNATURE: Signature =
    Signature::new("_positional_options", &["self", "dest"])
        .qualname("_ActionsContainer._positional_options")
        .module("argparse")
        .varkw();

static ACTIONS_CONTAINER_OPTIONAL_OPTIONS_SIGNATURE: Signature =
    Signature::new("_optional_options", &["self"])
        .qualname("_ActionsContainer._optional_options")
        .module("argparse")
        .varargs()
        .varkw();

static ACTIONS_CONTAINER_CHECK_CONFLICT_SIGNATURE: Signature =
    Signature::new("_check_conflict", &["self", "action"])
        .qualname("_ActionsContainer._check_conflict")
        .module("argparse");

static ARGUMENT_GROUP_INIT_SIGNATURE: Signature =
    Signature::new("__init__", &["self", "container", "title", "description"])
        .qualname("_ArgumentGroup.__init__")
        .module("argparse")
        .varkw();

static ARGUMENT_GROUP_ADD_ACTION_SIGNATURE: Signature =
    Signature::new("_add_action", &["self", "action"])
        .qualname("_ArgumentGroup._add_action")
        .module("argparse");

static ARGUMENT_GROUP_REMOVE_ACTION_SIGNATURE: Signature =
    Signature::new("_remove_action", &["self", "action"])
        .qualname("_ArgumentGroup._remove_action")
        .module("argparse");

static MUTUALLY_EXCLUSIVE_GROUP_INIT_SIGNATURE: Signature =
    Signature::new("__init__", &["self", "container", "required"])
        .qualname("_MutuallyExclusiveGroup.__init__")
        .module("argparse");

static MUTUALLY_EXCLUSIVE_GROUP_ADD_ACTION_SIGNATURE: Signature =
    Signature::new("_add_action", &["self", "action"])
        .qualname("_MutuallyExclusiveGroup._add_action")
        .module("argparse");

static MUTUALLY_EXCLUSIVE_GROUP_REMOVE_ACTION_SIGNATURE: Signature =
    Signature::new("_remove_action", &["self", "action"])
        .qualname("_MutuallyExclusiveGroup._remove_action")
        .module("argparse");

static ARGUMENT_PARSER_INIT_SIGNATURE: Signature = Signature::new(
    "__init__",
    &[
        "self",
        "prog",
        "usage",
        "description",
        "epilog",
        "parents",
        "formatter_class",
        "prefix_chars",
        "fromfile_prefix_chars",
        "argument_default",
        "conflict_handler",
        "add_help",
        "allow_abbrev",
        "exit_on_error",
    ],
)
.qualname("ArgumentParser.__init__")
.module("argparse");

static ARGUMENT_PARSER_ADD_CONTAINER_SIGNATURE: Signature =
    Signature::new("_add_container", &["self", "container"])
        .qualname("ArgumentParser._add_container")
        .module("argparse");

static ARGUMENT_PARSER_GET_KWARGS_SIGNATURE: Signature = Signature::new("_get_kwargs", &["self"])
    .qualname("ArgumentParser._get_kwargs")
    .module("argparse");

static ARGUMENT_PARSER_ADD_ACTION_SIGNATURE: Signature =
    Signature::new("_add_action", &["self", "action"])
        .qualname("ArgumentParser._add_action")
        .module("argparse");

static ARGUMENT_PARSER_ADD_SUBPARSERS_SIGNATURE: Signature =
    Signature::new("add_subparsers", &["self"])
        .qualname("ArgumentParser.add_subparsers")
        .module("argparse")
        .varkw();

static ARGUMENT_PARSER_PARSE_ARGS_SIGNATURE: Signature =
    Signature::new("parse_args", &["self", "args", "namespace"])
        .qualname("ArgumentParser.parse_args")
        .module("argparse");

static ARGUMENT_PARSER_PARSE_KNOWN_ARGS_SIGNATURE: Signature =
    Signature::new("parse_known_args", &["self", "args", "namespace"])
        .qualname("ArgumentParser.parse_known_args")
        .module("argparse");

static ARGUMENT_PARSER_PARSE_INTERMIXED_ARGS_SIGNATURE: Signature =
    Signature::new("parse_intermixed_args", &["self", "args", "namespace"])
        .qualname("ArgumentParser.parse_intermixed_args")
        .module("argparse");

static ARGUMENT_PARSER_FROM_FILES_SIGNATURE: Signature =
    Signature::new("_from_files", &["self", "args"])
        .qualname("ArgumentParser._from_files")
        .module("argparse");

static ARGUMENT_PARSER_CONVERT_ARG_LINE_TO_ARGS_SIGNATURE: Signature =
    Signature::new("convert_arg_line_to_args", &["self", "arg_line"])
        .qualname("ArgumentParser.convert_arg_line_to_args")
        .module("argparse");

static ARGUMENT_PARSER_PARSE_SIGNATURE: Signature =
    Signature::new("_parse", &["self", "args", "namespace"])
        .qualname("ArgumentParser._parse")
        .module("argparse");

static ARGUMENT_PARSER_PARSE_OPTIONAL_SIGNATURE: Signature =
    Signature::new("_parse_optional", &["self", "arg"])
        .qualname("ArgumentParser._parse_optional")
        .module("argparse")
        .doc("The action, the option and its explicit argument; None when it is no option.");

static ARGUMENT_PARSER_ABBREVIATED_SIGNATURE: Signature =
    Signature::new("_abbreviated", &["self", "arg"])
        .qualname("ArgumentParser._abbreviated")
        .module("argparse");

static ARGUMENT_PARSER_GET_VALUES_SIGNATURE: Signature =
    Signature::new("_get_values", &["self", "action", "strings"])
        .qualname("ArgumentParser._get_values")
        .module("argparse");

static ARGUMENT_PARSER_GET_VALUE_SIGNATURE: Signature =
    Signature::new("_get_value", &["self", "action", "string"])
        .qualname("ArgumentParser._get_value")
        .module("argparse");

static ARGUMENT_PARSER_CHECK_VALUE_SIGNATURE: Signature =
    Signature::new("_check_value", &["self", "action", "value"])
        .qualname("ArgumentParser._check_value")
        .module("argparse");

static ARGUMENT_PARSER_FORMAT_USAGE_SIGNATURE: Signature =
    Signature::new("format_usage", &["self"])
        .qualname("ArgumentParser.format_usage")
        .module("argparse");

static ARGUMENT_PARSER_FORMAT_HELP_SIGNATURE: Signature = Signature::new("format_help", &["self"])
    .qualname("ArgumentParser.format_help")
    .module("argparse");

static ARGUMENT_PARSER_GET_FORMATTER_SIGNATURE: Signature =
    Signature::new("_get_formatter", &["self"])
        .qualname("ArgumentParser._get_formatter")
        .module("argparse");

static ARGUMENT_PARSER_PRINT_USAGE_SIGNATURE: Signature =
    Signature::new("print_usage", &["self", "file"])
        .qualname("ArgumentParser.print_usage")
        .module("argparse");

static ARGUMENT_PARSER_PRINT_HELP_SIGNATURE: Signature =
    Signature::new("print_help", &["self", "file"])
        .qualname("ArgumentParser.print_help")
        .module("argparse");

static ARGUMENT_PARSER_PRINT_MESSAGE_SIGNATURE: Signature =
    Signature::new("_print_message", &["self", "message", "file"])
        .qualname("ArgumentParser._print_message")
        .module("argparse");

static ARGUMENT_PARSER_EXIT_SIGNATURE: Signature =
    Signature::new("exit", &["self", "status", "message"])
        .qualname("ArgumentParser.exit")
        .module("argparse");

static ARGUMENT_PARSER_ERROR_SIGNATURE: Signature = Signature::new("error", &["self", "message"])
    .qualname("ArgumentParser.error")
    .module("argparse");

static PARSE_INIT_SIGNATURE: Signature =
    Signature::new("__init__", &["self", "parser", "args", "namespace"])
        .qualname("_Parse.__init__")
        .module("argparse");

static PARSE_RUN_SIGNATURE: Signature = Signature::new("run", &["self"])
    .qualname("_Parse.run")
    .module("argparse");

static PARSE_WAS_SIGNATURE: Signature = Signature::new("was", &["self", "actions", "action"])
    .qualname("_Parse.was")
    .module("argparse");

static PARSE_FINISH_SIGNATURE: Signature = Signature::new("finish", &["self"])
    .qualname("_Parse.finish")
    .module("argparse");

static PARSE_PERFORM_SIGNATURE: Signature =
    Signature::new("perform", &["self", "action", "strings", "option"])
        .qualname("_Parse.perform")
        .module("argparse");

static PARSE_TAKE_OPTIONAL_SIGNATURE: Signature =
    Signature::new("take_optional", &["self", "start"])
        .qualname("_Parse.take_optional")
        .module("argparse");

static PARSE_TAKE_POSITIONALS_SIGNATURE: Signature =
    Signature::new("take_positionals", &["self", "start"])
        .qualname("_Parse.take_positionals")
        .module("argparse");

static PARSE_COUNT_SIGNATURE: Signature = Signature::new("count", &["self", "action", "pattern"])
    .qualname("_Parse.count")
    .module("argparse");

pub fn argument_error_init(self_: &Value, argument: &Value, message: &Value) -> PyResult<Value> {
    py::setattr(self_, name!("argument_name"), _action_name(argument)?)?;
    py::setattr(self_, name!("message"), message.clone())?;
    Ok(Value::None)
}

pub fn argument_error_str(self_: &Value) -> PyResult<Value> {
    let _frame = py::recursion::enter()?;
    if py::getattr(self_, name!("argument_name"))?.is_none() {
        return Ok(py::str(&py::getattr(self_, name!("message"))?)?.to_value());
    }
    Ok(Str::from(format!(
        "argument {}: {}",
        py::format_value(&py::getattr(self_, name!("argument_name"))?, "")?,
        py::format_value(&py::getattr(self_, name!("message"))?, "")?
    ))
    .to_value())
}

pub fn _action_name(action: &Value) -> PyResult<Value> {
    if action.is_none() {
        return Ok(Value::None);
    }
    if py::getattr(action, name!("option_strings"))?.truth()? {
        return Ok(py::observed::<Str>(&py::call_method(
            name!("join"),
            &[
                Value::from("/"),
                py::getattr(action, name!("option_strings"))?,
            ],
        )?)
        .to_value());
    }
    if !py::compare::in_items(
        &(Value::None, SUPPRESS.get()?.to_value()),
        &py::getattr(action, name!("metavar"))?,
    )? {
        return py::getattr(action, name!("metavar"));
    }
    if !py::compare::in_items(
        &(Value::None, SUPPRESS.get()?.to_value()),
        &py::getattr(action, name!("dest"))?,
    )? {
        return py::getattr(action, name!("dest"));
    }
    if py::getattr(action, name!("choices"))?.truth()? {
        return Ok(Str::from("{")
            .concat(&py::observed::<Str>(&py::call_method(
                name!("join"),
                &[Value::from(","), py::getattr(action, name!("choices"))?],
            )?))
            .concat(&Str::from("}"))
            .to_value());
    }
    Ok(Value::None)
}

pub fn _shown_repr(self_: &Value) -> PyResult<Value> {
    let _frame = py::recursion::enter()?;
    let parts = {
        let mut items = Vec::new();
        for arg in &py::iter(&py::call_method(
            name!("_get_args"),
            slice::from_ref(self_),
        )?)? {
            let arg = arg?;
            items.push(py::repr(&arg)?);
        }
        List::new(items)
    };
    let extra: Dict<Value, Value> = Dict::new();
    let mut name: Value;
    let mut value: Value;
    for item in &py::iter(&py::call_method(
        name!("_get_kwargs"),
        slice::from_ref(self_),
    )?)? {
        let item = item?;
        let [part, part_2] = py::unpack_items::<2, _>(&py::unpacking(&item)?)?;
        name = part;
        value = part_2;
        if py::call_method(name!("isidentifier"), slice::from_ref(&name))?.truth()? {
            parts.append(Str::from(format!(
                "{}={}",
                py::format_value(&name, "")?,
                py::repr(&value)?
            )));
        } else {
            extra.set(name.clone(), value.clone())?;
        }
    }
    if !extra.is_empty() {
        parts.append(Str::from(format!("**{}", py::repr(&extra)?)));
    }
    Ok(Str::from(format!(
        "{}({})",
        py::format_value(
            &py::getattr(
                &py::call(&py::builtin("type")?, slice::from_ref(self_))?,
                name!("__name__")
            )?,
            ""
        )?,
        Str::from(", ").join(&parts)?
    ))
    .to_value())
}

pub fn _shown_get_kwargs(self_: &Value) -> PyResult<Value> {
    Ok(py::builtins::list(&py::call_method(
        name!("items"),
        &[py::getattr(self_, name!("__dict__"))?],
    )?)?
    .to_value())
}

pub fn _shown_get_args(_self_: &Value) -> Value {
    List::<Value>::new(vec![]).to_value()
}

pub fn namespace_init(self_: &Value, kwargs: &Dict<Value, Value>) -> PyResult<Value> {
    for name in kwargs.iter() {
        let name = name?;
        py::call(
            &py::builtin("setattr")?,
            &[self_.clone(), name.clone(), kwargs.item(&name)?],
        )?;
    }
    Ok(Value::None)
}

pub fn namespace_eq(self_: &Value, other: &Value) -> PyResult<Value> {
    let _frame = py::recursion::enter()?;
    if !py::call(
        &py::builtin("isinstance")?,
        &[other.clone(), Namespace.get()?],
    )?
    .truth()?
    {
        return py::builtin("NotImplemented");
    }
    py::ops::eq(
        &py::call(&py::builtin("vars")?, slice::from_ref(self_))?,
        &py::call(&py::builtin("vars")?, slice::from_ref(other))?,
    )
}

pub fn namespace_contains(self_: &Value, key: &Value) -> PyResult<Value> {
    Ok(py::ops::contains(&py::getattr(self_, name!("__dict__"))?, key)?.to_value())
}

pub fn help_formatter_init(
    self_: &Value,
    prog: &Value,
    indent_increment: &Value,
    max_help_position: &Value,
    mut width: Value,
) -> PyResult<Value> {
    if width.is_none() {
        width = py::ops::sub(&_columns()?, &Value::from(2_i64))?;
    }
    py::setattr(self_, name!("_prog"), prog.clone())?;
    py::setattr(self_, name!("_increment"), indent_increment.clone())?;
    py::setattr(
        self_,
        name!("_max_help_position"),
        py::builtins::min2(
            max_help_position,
            &py::builtins::max2(
                &py::ops::sub(&width, &Value::from(20_i64))?,
                &py::ops::mul(indent_increment, &Value::from(2_i64))?,
            )?,
        )?,
    )?;
    py::setattr(self_, name!("_width"), width)?;
    py::setattr(self_, name!("_indent"), Value::from(0_i64))?;
    py::setattr(self_, name!("_longest"), Value::from(0_i64))?;
    py::setattr(
        self_,
        name!("_sections"),
        List::new(vec![
            List::new(vec![Value::None, List::<Value>::new(vec![]).to_value()]).to_value(),
        ])
        .to_value(),
    )?;
    Ok(Value::None)
}

pub fn help_formatter_start_section(self_: &Value, heading: &Value) -> PyResult<Value> {
    py::setattr(
        self_,
        name!("_indent"),
        py::ops::iadd(
            &py::getattr(self_, name!("_indent"))?,
            &py::getattr(self_, name!("_increment"))?,
        )?,
    )?;
    let section = List::new(vec![heading.clone(), List::<Value>::new(vec![]).to_value()]);
    py::call_method(
        name!("append"),
        &[
            py::ops::getitem(
                &py::ops::getitem(
                    &py::getattr(self_, name!("_sections"))?,
                    &Value::from(-1_i64),
                )?,
                &Value::from(1_i64),
            )?,
            (
                Str::from("section"),
                section.clone(),
                py::ops::sub(
                    &py::getattr(self_, name!("_indent"))?,
                    &py::getattr(self_, name!("_increment"))?,
                )?,
            )
                .to_value(),
        ],
    )?;
    py::call_method(
        name!("append"),
        &[py::getattr(self_, name!("_sections"))?, section.to_value()],
    )?;
    Ok(Value::None)
}

pub fn help_formatter_end_section(self_: &Value) -> PyResult<Value> {
    py::call_method(name!("pop"), &[py::getattr(self_, name!("_sections"))?])?;
    py::setattr(
        self_,
        name!("_indent"),
        py::ops::isub(
            &py::getattr(self_, name!("_indent"))?,
            &py::getattr(self_, name!("_increment"))?,
        )?,
    )?;
    Ok(Value::None)
}

pub fn help_formatter_add_text(self_: &Value, text: &Value) -> PyResult<Value> {
    if !py::ops::is_(text, &SUPPRESS.get()?.to_value()) && !text.is_none() {
        py::call_method(
            name!("append"),
            &[
                py::ops::getitem(
                    &py::ops::getitem(
                        &py::getattr(self_, name!("_sections"))?,
                        &Value::from(-1_i64),
                    )?,
                    &Value::from(1_i64),
                )?,
                (
                    Str::from("text"),
                    text.clone(),
                    py::getattr(self_, name!("_indent"))?,
                )
                    .to_value(),
            ],
        )?;
    }
    Ok(Value::None)
}

pub fn help_formatter_add_usage(
    self_: &Value,
    usage: &Value,
    actions: &Value,
    groups: &Value,
    prefix: &Value,
) -> PyResult<Value> {
    if !py::ops::is_(usage, &SUPPRESS.get()?.to_value()) {
        py::call_method(
            name!("append"),
            &[
                py::ops::getitem(
                    &py::ops::getitem(
                        &py::getattr(self_, name!("_sections"))?,
                        &Value::from(-1_i64),
                    )?,
                    &Value::from(1_i64),
                )?,
                (
                    Str::from("usage"),
                    (
                        usage.clone(),
                        actions.clone(),
                        groups.clone(),
                        prefix.clone(),
                    ),
                    py::getattr(self_, name!("_indent"))?,
                )
                    .to_value(),
            ],
        )?;
    }
    Ok(Value::None)
}

pub fn help_formatter_add_argument(self_: &Value, action: &Value) -> PyResult<Value> {
    if py::ops::is_(
        &py::getattr(action, name!("help"))?,
        &SUPPRESS.get()?.to_value(),
    ) {
        return Ok(Value::None);
    }
    let lengths = List::new(vec![py::ops::add(
        &py::ops::len_i64(&py::call_method(
            name!("_format_action_invocation"),
            &[self_.clone(), action.clone()],
        )?)?
        .to_value(),
        &py::getattr(self_, name!("_indent"))?,
    )?]);
    py::setattr(
        self_,
        name!("_indent"),
        py::ops::iadd(
            &py::getattr(self_, name!("_indent"))?,
            &py::getattr(self_, name!("_increment"))?,
        )?,
    )?;
    for inner in &py::iter(&_subactions(action)?)? {
        let inner = inner?;
        lengths.append(py::ops::add(
            &py::ops::len_i64(&py::call_method(
                name!("_format_action_invocation"),
                &[self_.clone(), inner],
            )?)?
            .to_value(),
            &py::getattr(self_, name!("_indent"))?,
        )?);
    }
    py::setattr(
        self_,
        name!("_indent"),
        py::ops::isub(
            &py::getattr(self_, name!("_indent"))?,
            &py::getattr(self_, name!("_increment"))?,
        )?,
    )?;
    py::setattr(
        self_,
        name!("_longest"),
        py::builtins::max2(
            &py::getattr(self_, name!("_longest"))?,
            &py::builtins::max(&lengths)?,
        )?,
    )?;
    py::call_method(
        name!("append"),
        &[
            py::ops::getitem(
                &py::ops::getitem(
                    &py::getattr(self_, name!("_sections"))?,
                    &Value::from(-1_i64),
                )?,
                &Value::from(1_i64),
            )?,
            (
                Str::from("argument"),
                action.clone(),
                py::getattr(self_, name!("_indent"))?,
            )
                .to_value(),
        ],
    )?;
    Ok(Value::None)
}

pub fn help_formatter_add_arguments(self_: &Value, actions: &Value) -> PyResult<Value> {
    for action in &py::iter(actions)? {
        let action = action?;
        py::call_method(name!("add_argument"), &[self_.clone(), action])?;
    }
    Ok(Value::None)
}

pub fn help_formatter_format_help(self_: &Value) -> PyResult<Value> {
    let mut text = py::call_method(
        name!("_format_items"),
        &[
            self_.clone(),
            py::ops::getitem(
                &py::ops::getitem(
                    &py::getattr(self_, name!("_sections"))?,
                    &Value::from(0_i64),
                )?,
                &Value::from(1_i64),
            )?,
        ],
    )?;
    if text.truth()? {
        text = py::call(
            &py::imported("re.sub")?,
            &[Value::from("\\n\\n\\n+"), Value::from("\n\n"), text.clone()],
        )?;
        text = py::ops::add(
            &py::call_method(name!("strip"), &[text.clone(), Value::from("\n")])?,
            &Value::from("\n"),
        )?;
    }
    Ok(text)
}

pub fn help_formatter_format_items(self_: &Value, items: &Value) -> PyResult<Value> {
    let parts: List<Value> = List::new(vec![]);
    let mut kind: Value;
    let mut item: Value;
    let mut indent: Value;
    for item_2 in &py::iter(items)? {
        let item_2 = item_2?;
        let [part, part_2, part_3] = py::unpack_items::<3, _>(&py::unpacking(&item_2)?)?;
        kind = part;
        item = part_2;
        indent = part_3;
        py::setattr(self_, name!("_indent"), indent.clone())?;
        if py::ops::eq(&kind, &Value::from("section"))?.truth()? {
            parts.append(py::call_method(
                name!("_format_section"),
                &[self_.clone(), item.clone(), indent.clone()],
            )?);
        } else if py::ops::eq(&kind, &Value::from("text"))?.truth()? {
            parts.append(py::call_method(
                name!("_format_text"),
                &[self_.clone(), item.clone()],
            )?);
        } else if py::ops::eq(&kind, &Value::from("usage"))?.truth()? {
            parts.append({
                let callee = py::getattr(self_, name!("_format_usage"))?;
                py::CallBuilder::new().star(&callee, &item)?.call(&callee)?
            });
        } else {
            parts.append(py::call_method(
                name!("_format_action"),
                &[self_.clone(), item.clone()],
            )?);
        }
    }
    Ok(py::observed::<Str>(&py::call_method(
        name!("join"),
        &[
            Value::from(""),
            {
                let source = parts.clone();
                py::typed_generator(move |co| async move {
                    for part in source.iter() {
                        if part.truth()? && !py::ops::is_(&part, &SUPPRESS.get()?.to_value()) {
                            co.yield_(part.clone()).await?;
                        }
                    }
                    Ok(Value::None)
                })
            }
            .to_value(),
        ],
    )?)
    .to_value())
}

pub fn help_formatter_format_section(
    self_: &Value,
    section: &Value,
    indent: &Value,
) -> PyResult<Value> {
    let [heading, items] = py::unpack_items::<2, _>(&py::unpacking(section)?)?;
    let text = py::call_method(name!("_format_items"), &[self_.clone(), items])?;
    py::setattr(self_, name!("_indent"), indent.clone())?;
    if !text.truth()? {
        return Ok(Value::from(""));
    }
    let title = if !py::ops::is_(&heading, &SUPPRESS.get()?.to_value()) && !heading.is_none() {
        Str::from(format!(
            "{}{}:\n",
            py::format_value(
                &Str::from(""),
                &Str::from(format!("{}", py::format_value(indent, "")?))
            )?,
            py::format_value(&heading, "")?
        ))
    } else {
        Str::from("")
    };
    Ok(py::observed::<Str>(&py::call_method(
        name!("join"),
        &[
            Value::from(""),
            List::new(vec![
                Value::from("\n"),
                title.to_value(),
                text.clone(),
                Value::from("\n"),
            ])
            .to_value(),
        ],
    )?)
    .to_value())
}

pub fn help_formatter_format_text(self_: &Value, mut text: Value) -> PyResult<Value> {
    if py::ops::contains(&text, &Value::from("%(prog)"))? {
        text = py::ops::modulo(
            &text,
            &Dict::from_pairs([(Value::from("prog"), py::getattr(self_, name!("_prog"))?)])?
                .to_value(),
        )?;
    }
    let width = py::builtins::max2(
        &py::ops::sub(
            &py::getattr(self_, name!("_width"))?,
            &py::getattr(self_, name!("_indent"))?,
        )?,
        &Value::from(11_i64),
    )?;
    py::ops::add(
        &py::call_method(
            name!("_fill_text"),
            &[
                self_.clone(),
                text.clone(),
                width.clone(),
                py::ops::mul(&Value::from(" "), &py::getattr(self_, name!("_indent"))?)?,
            ],
        )?,
        &Value::from("\n\n"),
    )
}

pub fn help_formatter_format_usage(
    self_: &Value,
    mut usage: Value,
    actions: &Value,
    groups: &Value,
    mut prefix: Value,
) -> PyResult<Value> {
    if prefix.is_none() {
        prefix = Value::from("usage: ");
    }
    if !usage.is_none() {
        usage = py::ops::modulo(
            &usage,
            &Dict::from_pairs([(Value::from("prog"), py::getattr(self_, name!("_prog"))?)])?
                .to_value(),
        )?;
    } else if !actions.truth()? {
        usage = py::getattr(self_, name!("_prog"))?;
    } else {
        let optionals = {
            let mut items = Vec::new();
            for action in &py::iter(actions)? {
                let action = action?;
                if py::getattr(&action, name!("option_strings"))?.truth()? {
                    items.push(action.clone());
                }
            }
            List::new(items)
        };
        let positionals = {
            let mut items_2 = Vec::new();
            for action in &py::iter(actions)? {
                let action = action?;
                if !py::getattr(&action, name!("option_strings"))?.truth()? {
                    items_2.push(action.clone());
                }
            }
            List::new(items_2)
        };
        let options = py::call_method(
            name!("_usage_parts"),
            &[self_.clone(), optionals.to_value(), groups.clone()],
        )?;
        let arguments = py::call_method(
            name!("_usage_parts"),
            &[self_.clone(), positionals.to_value(), groups.clone()],
        )?;
        usage = py::observed::<Str>(&py::call_method(
            name!("join"),
            &[
                Value::from(" "),
                {
                    let mut items_3 = Vec::new();
                    items_3.push(py::getattr(self_, name!("_prog"))?);
                    for item in &py::iter(&options)? {
                        let item = item?;
                        items_3.push(item.clone());
                    }
                    for item_2 in &py::iter(&arguments)? {
                        let item_2 = item_2?;
                        items_3.push(item_2.clone());
                    }
                    List::new(items_3)
                }
                .to_value(),
            ],
        )?)
        .to_value();
        let width = py::builtins::max2(
            &py::ops::sub(
                &py::getattr(self_, name!("_width"))?,
                &py::getattr(self_, name!("_indent"))?,
            )?,
            &Value::from(11_i64),
        )?;
        if py::ops::gt(
            &(py::ops::len_i64(&prefix)? + py::ops::len_i64(&usage)?).to_value(),
            &width,
        )?
        .truth()?
        {
            usage = py::observed::<Str>(&py::call_method(
                name!("join"),
                &[
                    Value::from("\n"),
                    py::call_method(
                        name!("_usage_lines"),
                        &[self_.clone(), prefix.clone(), options, arguments, width],
                    )?,
                ],
            )?)
            .to_value();
        }
    }
    Ok(Str::from(format!(
        "{}{}\n\n",
        py::format_value(&prefix, "")?,
        py::format_value(&usage, "")?
    ))
    .to_value())
}

pub fn help_formatter_usage_lines(
    self_: &Value,
    prefix: &Value,
    options: &Value,
    arguments: &Value,
    width: &Value,
) -> PyResult<Value> {
    fn lines_of(
        parts: &Value,
        indent: &Str,
        first: &Value,
        width: &Value,
    ) -> PyResult<List<Value>> {
        let lines: List<Value> = List::new(vec![]);
        let mut line: List<Value> = List::new(vec![]);
        let mut length = (if !first.is_none() {
            py::ops::len_i64(first)?
        } else {
            py::builtins::len(indent)
        }) - 1;
        for part in &py::iter(parts)? {
            let part = part?;
            if py::ops::gt(&(length + 1 + py::ops::len_i64(&part)?).to_value(), width)?.truth()?
                && !line.is_empty()
            {
                lines.append(
                    indent
                        .concat(&py::observed::<Str>(&py::call_method(
                            name!("join"),
                            &[Value::from(" "), line.to_value()],
                        )?))
                        .to_value(),
                );
                line = List::<Value>::new(vec![]);
                length = py::builtins::len(indent) - 1;
            }
            line.append(part.clone());
            length += py::ops::len_i64(&part)? + 1;
        }
        if !line.is_empty() {
            lines.append(
                indent
                    .concat(&py::observed::<Str>(&py::call_method(
                        name!("join"),
                        &[Value::from(" "), line.to_value()],
                    )?))
                    .to_value(),
            );
        }
        if !first.is_none() {
            lines.set(
                0,
                py::ops::getitem(
                    &lines.get(0)?,
                    &Slice::new(Some(py::builtins::len(indent)), None, None).to_value(),
                )?,
            )?;
        }
        Ok(lines)
    }

    let indent: Str;
    if py::ops::le(
        &(py::ops::len_i64(prefix)? + py::ops::len_i64(&py::getattr(self_, name!("_prog"))?)?)
            .to_value(),
        &py::ops::mul(&Value::from(0.75), width)?,
    )?
    .truth()?
    {
        indent = Str::from(" ").repeat(
            py::ops::len_i64(prefix)? + py::ops::len_i64(&py::getattr(self_, name!("_prog"))?)? + 1,
        )?;
        if options.truth()? {
            return Ok(lines_of(
                &{
                    let mut items = Vec::new();
                    items.push(py::getattr(self_, name!("_prog"))?);
                    for item in &py::iter(options)? {
                        let item = item?;
                        items.push(item.clone());
                    }
                    List::new(items)
                }
                .to_value(),
                &indent,
                prefix,
                width,
            )?
            .concat(&lines_of(arguments, &indent, &Value::None, width)?)
            .to_value());
        }
        if arguments.truth()? {
            return Ok(lines_of(
                &{
                    let mut items_2 = Vec::new();
                    items_2.push(py::getattr(self_, name!("_prog"))?);
                    for item_2 in &py::iter(arguments)? {
                        let item_2 = item_2?;
                        items_2.push(item_2.clone());
                    }
                    List::new(items_2)
                }
                .to_value(),
                &indent,
                prefix,
                width,
            )?
            .to_value());
        }
        return Ok(List::new(vec![py::getattr(self_, name!("_prog"))?]).to_value());
    }
    indent = Str::from(" ").repeat(py::ops::len_i64(prefix)?)?;
    let mut lines = lines_of(
        &{
            let mut items_3 = Vec::new();
            for item_3 in &py::iter(options)? {
                let item_3 = item_3?;
                items_3.push(item_3.clone());
            }
            for item_4 in &py::iter(arguments)? {
                let item_4 = item_4?;
                items_3.push(item_4.clone());
            }
            List::new(items_3)
        }
        .to_value(),
        &indent,
        &Value::None,
        width,
    )?;
    if py::builtins::len(&lines) > 1 {
        lines = lines_of(options, &indent, &Value::None, width)?.concat(&lines_of(
            arguments,
            &indent,
            &Value::None,
            width,
        )?);
    }
    Ok({
        let mut items_4 = Vec::new();
        items_4.push(py::getattr(self_, name!("_prog"))?);
        for item_5 in lines.iter() {
            items_4.push(item_5.clone());
        }
        List::new(items_4)
    }
    .to_value())
}

/// What usage shows of each action; a group's members stand together.
pub fn help_formatter_usage_parts(
    self_: &Value,
    actions: &Value,
    groups: &Value,
) -> PyResult<Value> {
    let parts: List<Value> = List::new(vec![]);
    let mut at: i64 = 0;
    while at < py::ops::len_i64(actions)? {
        let mut group = Value::None;
        let mut members: Value;
        for candidate in &py::iter(groups)? {
            let candidate = candidate?;
            members = py::getattr(&candidate, name!("_group_actions"))?;
            if members.truth()?
                && (py::ops::is_(
                    &py::ops::getitem(actions, &at.to_value())?,
                    &py::ops::getitem(&members, &Value::from(0_i64))?,
                ) && py::ops::len_i64(&py::ops::getitem(
                    actions,
                    &Slice::new(Some(at), Some(at + py::ops::len_i64(&members)?), None).to_value(),
                )?)? == py::ops::len_i64(&members)?)
            {
                if py::builtins::all({
                    let source = Iter::new(py::iter::zip(
                        &members,
                        &py::ops::getitem(
                            actions,
                            &Slice::new(Some(at), Some(at + py::ops::len_i64(&members)?), None)
                                .to_value(),
                        )?,
                    ));
                    py::typed_generator(move |co| async move {
                        for item in source.clone() {
                            let (a, b) = item?;
                            co.yield_(py::ops::is_(&a, &b)).await?;
                        }
                        Ok(Value::None)
                    })
                })? {
                    group = candidate;
                }
            }
        }
        if group.is_none() {
            let part = py::call_method(
                name!("_usage_part"),
                &[
                    self_.clone(),
                    py::ops::getitem(actions, &at.to_value())?,
                    Value::from(false),
                ],
            )?;
            if !part.is_none() {
                parts.append(part);
            }
            at += 1;
            continue;
        }
        members = py::getattr(&group, name!("_group_actions"))?;
        let shown = {
            let mut items = Vec::new();
            for action in &py::iter(&members)? {
                let action = action?;
                if !py::ops::is_(
                    &py::getattr(&action, name!("help"))?,
                    &SUPPRESS.get()?.to_value(),
                ) {
                    items.push(py::call_method(
                        name!("_usage_part"),
                        &[self_.clone(), action.clone(), Value::from(true)],
                    )?);
                }
            }
            List::new(items)
        };
        if !shown.is_empty() {
            let text = py::observed::<Str>(&py::call_method(
                name!("join"),
                &[Value::from(" | "), shown.to_value()],
            )?);
            if py::getattr(&group, name!("required"))?.truth()? {
                parts.append(if py::builtins::len(&shown) > 1 {
                    Str::from(format!("({})", text)).to_value()
                } else {
                    text.to_value()
                });
            } else {
                parts.append(Str::from(format!("[{}]", text)).to_value());
            }
        }
        at += py::ops::len_i64(&members)?;
    }
    Ok(parts.to_value())
}

pub fn help_formatter_usage_part(
    self_: &Value,
    action: &Value,
    in_group: &Value,
) -> PyResult<Value> {
    if py::ops::is_(
        &py::getattr(action, name!("help"))?,
        &SUPPRESS.get()?.to_value(),
    ) {
        return Ok(Value::None);
    }
    let mut part: Value;
    if !py::getattr(action, name!("option_strings"))?.truth()? {
        part = py::call_method(
            name!("_format_args"),
            &[
                self_.clone(),
                action.clone(),
                py::call_method(
                    name!("_get_default_metavar_for_positional"),
                    &[self_.clone(), action.clone()],
                )?,
            ],
        )?;
        if in_group.truth()?
            && (py::ops::eq(
                &py::ops::getitem(&part, &Value::from(0_i64))?,
                &Value::from("["),
            )?
            .truth()?
                && py::ops::eq(
                    &py::ops::getitem(&part, &Value::from(-1_i64))?,
                    &Value::from("]"),
                )?
                .truth()?)
        {
            part = py::ops::getitem(&part, &Slice::new(Some(1), Some(-1), None).to_value())?;
        }
        return Ok(part);
    }
    if py::ops::eq(&py::getattr(action, name!("nargs"))?, &Value::from(0_i64))?.truth()? {
        part = py::call_method(name!("format_usage"), slice::from_ref(action))?;
    } else {
        let args = py::call_method(
            name!("_format_args"),
            &[
                self_.clone(),
                action.clone(),
                py::call_method(
                    name!("_get_default_metavar_for_optional"),
                    &[self_.clone(), action.clone()],
                )?,
            ],
        )?;
        part = Str::from(format!(
            "{} {}",
            py::format_value(
                &py::ops::getitem(
                    &py::getattr(action, name!("option_strings"))?,
                    &Value::from(0_i64)
                )?,
                ""
            )?,
            py::format_value(&args, "")?
        ))
        .to_value();
    }
    Ok(
        if py::getattr(action, name!("required"))?.truth()? || in_group.truth()? {
            part.clone()
        } else {
            Str::from(format!("[{}]", py::format_value(&part, "")?)).to_value()
        },
    )
}

pub fn help_formatter_format_action(self_: &Value, action: &Value) -> PyResult<Value> {
    let indent = py::getattr(self_, name!("_indent"))?;
    let position = py::builtins::min2(
        &py::ops::add(&py::getattr(self_, name!("_longest"))?, &Value::from(2_i64))?,
        &py::getattr(self_, name!("_max_help_position"))?,
    )?;
    let help_width = py::builtins::max2(
        &py::ops::sub(&py::getattr(self_, name!("_width"))?, &position)?,
        &Value::from(11_i64),
    )?;
    let width = py::ops::sub(&py::ops::sub(&position, &indent)?, &Value::from(2_i64))?;
    let mut header = py::call_method(
        name!("_format_action_invocation"),
        &[self_.clone(), action.clone()],
    )?;
    let mut same_line = false;
    if !py::getattr(action, name!("help"))?.truth()? {
        header = Str::from(format!(
            "{}{}\n",
            py::format_value(
                &Str::from(""),
                &Str::from(format!("{}", py::format_value(&indent, "")?))
            )?,
            py::format_value(&header, "")?
        ))
        .to_value();
    } else if py::ops::le(&py::ops::len_i64(&header)?.to_value(), &width)?.truth()? {
        header = Str::from(format!(
            "{}{}  ",
            py::format_value(
                &Str::from(""),
                &Str::from(format!("{}", py::format_value(&indent, "")?))
            )?,
            py::format_value(
                &header,
                &Str::from(format!("<{}", py::format_value(&width, "")?))
            )?
        ))
        .to_value();
        same_line = true;
    } else {
        header = Str::from(format!(
            "{}{}\n",
            py::format_value(
                &Str::from(""),
                &Str::from(format!("{}", py::format_value(&indent, "")?))
            )?,
            py::format_value(&header, "")?
        ))
        .to_value();
    }
    let parts = List::new(vec![header.clone()]);
    if py::getattr(action, name!("help"))?.truth()?
        && py::call_method(name!("strip"), &[py::getattr(action, name!("help"))?])?.truth()?
    {
        let text = py::call_method(name!("_expand_help"), &[self_.clone(), action.clone()])?;
        if text.truth()? {
            let lines = py::call_method(name!("_split_lines"), &[self_.clone(), text, help_width])?;
            parts.append(
                Str::from(format!(
                    "{}{}\n",
                    py::format_value(
                        &Str::from(""),
                        &Str::from(format!(
                            "{}",
                            py::format_value(
                                &if same_line {
                                    Value::from(0_i64)
                                } else {
                                    position.clone()
                                },
                                ""
                            )?
                        ))
                    )?,
                    py::format_value(&py::ops::getitem(&lines, &Value::from(0_i64))?, "")?
                ))
                .to_value(),
            );
            for line in &py::iter(&py::ops::getitem(
                &lines,
                &Slice::new(Some(1), None, None).to_value(),
            )?)? {
                let line = line?;
                parts.append(
                    Str::from(format!(
                        "{}{}\n",
                        py::format_value(
                            &Str::from(""),
                            &Str::from(format!("{}", py::format_value(&position, "")?))
                        )?,
                        py::format_value(&line, "")?
                    ))
                    .to_value(),
                );
            }
        }
    } else if !py::call_method(name!("endswith"), &[header, Value::from("\n")])?.truth()? {
        parts.append(Value::from("\n"));
    }
    py::setattr(
        self_,
        name!("_indent"),
        py::ops::add(&indent, &py::getattr(self_, name!("_increment"))?)?,
    )?;
    for inner in &py::iter(&_subactions(action)?)? {
        let inner = inner?;
        if !py::ops::is_(
            &py::getattr(&inner, name!("help"))?,
            &SUPPRESS.get()?.to_value(),
        ) {
            parts.append(py::call_method(
                name!("_format_action"),
                &[self_.clone(), inner],
            )?);
            py::setattr(
                self_,
                name!("_indent"),
                py::ops::add(&indent, &py::getattr(self_, name!("_increment"))?)?,
            )?;
        }
    }
    py::setattr(self_, name!("_indent"), indent)?;
    Ok(py::observed::<Str>(&py::call_method(
        name!("join"),
        &[Value::from(""), parts.to_value()],
    )?)
    .to_value())
}

pub fn help_formatter_format_action_invocation(self_: &Value, action: &Value) -> PyResult<Value> {
    if !py::getattr(action, name!("option_strings"))?.truth()? {
        let default = py::call_method(
            name!("_get_default_metavar_for_positional"),
            &[self_.clone(), action.clone()],
        )?;
        return py::ops::getitem(
            &py::call_method(
                name!("_metavars"),
                &[
                    self_.clone(),
                    action.clone(),
                    default.clone(),
                    Value::from(1_i64),
                ],
            )?,
            &Value::from(0_i64),
        );
    }
    if py::ops::eq(&py::getattr(action, name!("nargs"))?, &Value::from(0_i64))?.truth()? {
        return Ok(py::observed::<Str>(&py::call_method(
            name!("join"),
            &[
                Value::from(", "),
                py::getattr(action, name!("option_strings"))?,
            ],
        )?)
        .to_value());
    }
    let args = py::call_method(
        name!("_format_args"),
        &[
            self_.clone(),
            action.clone(),
            py::call_method(
                name!("_get_default_metavar_for_optional"),
                &[self_.clone(), action.clone()],
            )?,
        ],
    )?;
    Ok(Str::from(", ")
        .join({
            let source = py::getattr(action, name!("option_strings"))?;
            let args = args.clone();
            py::typed_generator(move |co| async move {
                for option in &py::iter(&source)? {
                    let option = option?;
                    co.yield_(Str::from(format!(
                        "{} {}",
                        py::format_value(&option, "")?,
                        py::format_value(&args, "")?
                    )))
                    .await?;
                }
                Ok(Value::None)
            })
        })?
        .to_value())
}

pub fn help_formatter_metavars(
    _self_: &Value,
    action: &Value,
    default: &Value,
    size: &Value,
) -> PyResult<Value> {
    let result: Value = if !py::getattr(action, name!("metavar"))?.is_none() {
        py::getattr(action, name!("metavar"))?
    } else if !py::getattr(action, name!("choices"))?.is_none() {
        Str::from("{")
            .concat(&Str::from(",").join({
                let source = py::getattr(action, name!("choices"))?;
                py::typed_generator(move |co| async move {
                    for choice in &py::iter(&source)? {
                        let choice = choice?;
                        co.yield_(py::str(&choice)?).await?;
                    }
                    Ok(Value::None)
                })
            })?)
            .concat(&Str::from("}"))
            .to_value()
    } else {
        default.clone()
    };
    Ok(
        if py::call(
            &py::builtin("isinstance")?,
            &[result.clone(), py::builtin("tuple")?],
        )?
        .truth()?
        {
            py::builtins::list(&result)?.to_value()
        } else {
            py::ops::mul(&List::new(vec![result.clone()]).to_value(), size)?
        },
    )
}

pub fn help_formatter_format_args(
    self_: &Value,
    action: &Value,
    default: &Value,
) -> PyResult<Value> {
    let nargs = py::getattr(action, name!("nargs"))?;
    if nargs.is_none() {
        return py::ops::getitem(
            &py::call_method(
                name!("_metavars"),
                &[
                    self_.clone(),
                    action.clone(),
                    default.clone(),
                    Value::from(1_i64),
                ],
            )?,
            &Value::from(0_i64),
        );
    }
    if py::ops::eq(&nargs, &OPTIONAL.get()?.to_value())?.truth()? {
        return Ok(Str::from(format!(
            "[{}]",
            py::format_value(
                &py::ops::getitem(
                    &py::call_method(
                        name!("_metavars"),
                        &[
                            self_.clone(),
                            action.clone(),
                            default.clone(),
                            Value::from(1_i64)
                        ]
                    )?,
                    &Value::from(0_i64)
                )?,
                ""
            )?
        ))
        .to_value());
    }
    let names: Value;
    if py::ops::eq(&nargs, &ZERO_OR_MORE.get()?.to_value())?.truth()? {
        names = py::call_method(
            name!("_metavars"),
            &[
                self_.clone(),
                action.clone(),
                default.clone(),
                Value::from(1_i64),
            ],
        )?;
        return Ok(if py::ops::len_i64(&names)? == 2 {
            Str::from(format!(
                "[{} [{} ...]]",
                py::format_value(&py::ops::getitem(&names, &Value::from(0_i64))?, "")?,
                py::format_value(&py::ops::getitem(&names, &Value::from(1_i64))?, "")?
            ))
            .to_value()
        } else {
            Str::from(format!(
                "[{} ...]",
                py::format_value(&py::ops::getitem(&names, &Value::from(0_i64))?, "")?
            ))
            .to_value()
        });
    }
    if py::ops::eq(&nargs, &ONE_OR_MORE.get()?.to_value())?.truth()? {
        names = py::call_method(
            name!("_metavars"),
            &[
                self_.clone(),
                action.clone(),
                default.clone(),
                Value::from(2_i64),
            ],
        )?;
        return Ok(Str::from(format!(
            "{} [{} ...]",
            py::format_value(&py::ops::getitem(&names, &Value::from(0_i64))?, "")?,
            py::format_value(&py::ops::getitem(&names, &Value::from(1_i64))?, "")?
        ))
        .to_value());
    }
    if py::ops::eq(&nargs, &REMAINDER.get()?.to_value())?.truth()? {
        return Ok(Value::from("..."));
    }
    if py::ops::eq(&nargs, &PARSER.get()?.to_value())?.truth()? {
        return Ok(Str::from(format!(
            "{} ...",
            py::format_value(
                &py::ops::getitem(
                    &py::call_method(
                        name!("_metavars"),
                        &[
                            self_.clone(),
                            action.clone(),
                            default.clone(),
                            Value::from(1_i64)
                        ]
                    )?,
                    &Value::from(0_i64)
                )?,
                ""
            )?
        ))
        .to_value());
    }
    if py::ops::eq(&nargs, &SUPPRESS.get()?.to_value())?.truth()? {
        return Ok(Value::from(""));
    }
    if !py::call(
        &py::builtin("isinstance")?,
        &[nargs.clone(), py::builtin("int")?],
    )?
    .truth()?
    {
        return Err(py::error::value_error("invalid nargs value"));
    }
    Ok(py::observed::<Str>(&py::call_method(
        name!("join"),
        &[
            Value::from(" "),
            py::call_method(
                name!("_metavars"),
                &[
                    self_.clone(),
                    action.clone(),
                    default.clone(),
                    nargs.clone(),
                ],
            )?,
        ],
    )?)
    .to_value())
}

pub fn help_formatter_expand_help(self_: &Value, action: &Value) -> PyResult<Value> {
    let params = {
        let dict = Dict::new();
        for item in &py::iter(&py::call_method(
            name!("items"),
            &[py::call(&py::builtin("vars")?, slice::from_ref(action))?],
        )?)? {
            let item = item?;
            let [name, value] = py::unpack_items::<2, _>(&py::unpacking(&item)?)?;
            if !py::ops::is_(&value, &SUPPRESS.get()?.to_value()) {
                dict.set(name.clone(), value.clone())?;
            }
        }
        dict
    };
    params.set(Value::from("prog"), py::getattr(self_, name!("_prog"))?)?;
    for name in py::builtins::list(&params)?.iter() {
        if py::call(
            &py::builtin("hasattr")?,
            &[params.item(&name)?, Value::from("__name__")],
        )?
        .truth()?
        {
            params.set(
                name.clone(),
                py::getattr(&params.item(&name)?, name!("__name__"))?,
            )?;
        }
    }
    if !params.get(&Value::from("choices"))?.to_value().is_none() {
        params.set(
            Value::from("choices"),
            Str::from(", ")
                .join({
                    let source = params.item(&Value::from("choices"))?;
                    py::typed_generator(move |co| async move {
                        for choice in &py::iter(&source)? {
                            let choice = choice?;
                            co.yield_(py::str(&choice)?).await?;
                        }
                        Ok(Value::None)
                    })
                })?
                .to_value(),
        )?;
    }
    py::ops::modulo(
        &py::call_method(name!("_get_help_string"), &[self_.clone(), action.clone()])?,
        &params.to_value(),
    )
}

pub fn help_formatter_split_lines(_self_: &Value, text: &Value, width: &Value) -> PyResult<Value> {
    py::call(
        &py::imported("textwrap.wrap")?,
        &[
            py::observed::<Str>(&py::call_method(
                name!("join"),
                &[
                    Value::from(" "),
                    py::call_method(name!("split"), slice::from_ref(text))?,
                ],
            )?)
            .to_value(),
            width.clone(),
        ],
    )
}

pub fn help_formatter_fill_text(
    _self_: &Value,
    text: &Value,
    width: &Value,
    indent: &Value,
) -> PyResult<Value> {
    py::call_kw(
        &py::imported("textwrap.fill")?,
        &[
            py::observed::<Str>(&py::call_method(
                name!("join"),
                &[
                    Value::from(" "),
                    py::call_method(name!("split"), slice::from_ref(text))?,
                ],
            )?)
            .to_value(),
            width.clone(),
            indent.clone(),
            indent.clone(),
        ],
        &["initial_indent", "subsequent_indent"],
    )
}

pub fn help_formatter_get_help_string(_self_: &Value, action: &Value) -> PyResult<Value> {
    py::getattr(action, name!("help"))
}

pub fn help_formatter_get_default_metavar_for_optional(
    _self_: &Value,
    action: &Value,
) -> PyResult<Value> {
    py::call_method(name!("upper"), &[py::getattr(action, name!("dest"))?])
}

pub fn help_formatter_get_default_metavar_for_positional(
    _self_: &Value,
    action: &Value,
) -> PyResult<Value> {
    py::getattr(action, name!("dest"))
}

pub fn _columns() -> PyResult<Value> {
    let outcome: PyResult<()> = 'attempt: {
        return Ok(attempt!(
            'attempt,
            py::call(
                &attempt!('attempt, py::builtin("int")),
                &[attempt!(
                    'attempt,
                    py::ops::getitem(
                        &attempt!('attempt, py::imported("os.environ")),
                        &Value::from("COLUMNS")
                    )
                )]
            )
        ));
    };
    let error = match outcome {
        Err(error) => error,
        Ok(()) => unreachable!(),
    };
    if error.is("KeyError") || error.is("ValueError") {
        Ok(Value::from(80_i64))
    } else {
        Err(error)
    }
}

pub fn _subactions(action: &Value) -> PyResult<Value> {
    Ok(
        if py::call(
            &py::builtin("isinstance")?,
            &[action.clone(), _SubParsersAction.get()?],
        )?
        .truth()?
        {
            py::getattr(action, name!("_choices_actions"))?
        } else {
            List::<Value>::new(vec![]).to_value()
        },
    )
}

pub fn raw_description_help_formatter_fill_text(
    _self_: &Value,
    text: &Value,
    _width: &Value,
    indent: &Value,
) -> PyResult<Value> {
    Ok(py::observed::<Str>(&py::call_method(
        name!("join"),
        &[
            Value::from(""),
            {
                let source = py::call_method_kw(
                    name!("splitlines"),
                    &[text.clone(), Value::from(true)],
                    &["keepends"],
                )?;
                let indent = indent.clone();
                py::typed_generator(move |co| async move {
                    for line in &py::iter(&source)? {
                        let line = line?;
                        co.yield_(py::ops::add(&indent, &line)?).await?;
                    }
                    Ok(Value::None)
                })
            }
            .to_value(),
        ],
    )?)
    .to_value())
}

pub fn raw_text_help_formatter_split_lines(
    _self_: &Value,
    text: &Value,
    _width: &Value,
) -> PyResult<Value> {
    py::call_method(name!("splitlines"), slice::from_ref(text))
}

pub fn argument_defaults_help_formatter_get_help_string(
    _self_: &Value,
    action: &Value,
) -> PyResult<Value> {
    let mut help = py::getattr(action, name!("help"))?;
    if help.is_none() {
        help = Value::from("");
    }
    if !py::ops::contains(&help, &Value::from("%(default)"))?
        && !py::ops::is_(
            &py::getattr(action, name!("default"))?,
            &SUPPRESS.get()?.to_value(),
        )
    {
        if py::getattr(action, name!("option_strings"))?.truth()?
            || py::compare::in_items(
                &(OPTIONAL.get()?.to_value(), ZERO_OR_MORE.get()?.to_value()),
                &py::getattr(action, name!("nargs"))?,
            )?
        {
            help = py::ops::iadd(&help, &Value::from(" (default: %(default)s)"))?;
        }
    }
    Ok(help)
}

pub fn metavar_type_help_formatter_get_default_metavar_for_optional(
    _self_: &Value,
    action: &Value,
) -> PyResult<Value> {
    py::getattr(&py::getattr(action, name!("type"))?, name!("__name__"))
}

pub fn metavar_type_help_formatter_get_default_metavar_for_positional(
    _self_: &Value,
    action: &Value,
) -> PyResult<Value> {
    py::getattr(&py::getattr(action, name!("type"))?, name!("__name__"))
}

#[expect(
    clippy::too_many_arguments,
    reason = "the Python function takes them all"
)]
pub fn action_init(
    self_: &Value,
    option_strings: &Value,
    dest: &Value,
    nargs: &Value,
    r#const: &Value,
    default: &Value,
    r#type: &Value,
    choices: &Value,
    required: &Value,
    help: &Value,
    metavar: &Value,
) -> PyResult<Value> {
    py::setattr(self_, name!("option_strings"), option_strings.clone())?;
    py::setattr(self_, name!("dest"), dest.clone())?;
    py::setattr(self_, name!("nargs"), nargs.clone())?;
    py::setattr(self_, name!("const"), r#const.clone())?;
    py::setattr(self_, name!("default"), default.clone())?;
    py::setattr(self_, name!("type"), r#type.clone())?;
    py::setattr(self_, name!("choices"), choices.clone())?;
    py::setattr(self_, name!("required"), required.clone())?;
    py::setattr(self_, name!("help"), help.clone())?;
    py::setattr(self_, name!("metavar"), metavar.clone())?;
    Ok(Value::None)
}

pub fn action_get_kwargs(self_: &Value) -> PyResult<Value> {
    let names = List::new(vec![
        Str::from("option_strings"),
        Str::from("dest"),
        Str::from("nargs"),
        Str::from("const"),
        Str::from("default"),
        Str::from("type"),
        Str::from("choices"),
        Str::from("required"),
        Str::from("help"),
        Str::from("metavar"),
    ]);
    Ok({
        let mut items = Vec::new();
        for name in names.iter() {
            items.push(
                (
                    name.clone(),
                    py::call(&py::builtin("getattr")?, &[self_.clone(), name.to_value()])?,
                )
                    .to_value(),
            );
        }
        List::new(items)
    }
    .to_value())
}

pub fn action_format_usage(self_: &Value) -> PyResult<Value> {
    py::ops::getitem(
        &py::getattr(self_, name!("option_strings"))?,
        &Value::from(0_i64),
    )
}

pub fn action_call(
    _self_: &Value,
    _parser: &Value,
    _namespace: &Value,
    _values: &Value,
    _option_string: &Value,
) -> PyResult<Value> {
    Err(py::error::not_implemented_error(".__call__() not defined"))
}

#[expect(
    clippy::too_many_arguments,
    reason = "the Python function takes them all"
)]
pub fn boolean_optional_action_init(
    self_: &Value,
    option_strings: &Value,
    dest: &Value,
    default: &Value,
    r#type: &Value,
    choices: &Value,
    required: &Value,
    help: &Value,
    metavar: &Value,
) -> PyResult<Value> {
    let names: List<Value> = List::new(vec![]);
    for option in &py::iter(option_strings)? {
        let option = option?;
        names.append(option.clone());
        if py::call_method(name!("startswith"), &[option.clone(), Value::from("--")])?.truth()? {
            names.append(py::ops::add(
                &Value::from("--no-"),
                &py::ops::getitem(&option, &Slice::new(Some(2), None, None).to_value())?,
            )?);
        }
    }
    py::call_method(
        name!("__init__"),
        &[
            py::super_object(&BooleanOptionalAction.get()?, self_)?,
            names.to_value(),
            dest.clone(),
            Value::from(0_i64),
            Value::None,
            default.clone(),
            r#type.clone(),
            choices.clone(),
            required.clone(),
            help.clone(),
            metavar.clone(),
        ],
    )?;
    Ok(Value::None)
}

pub fn boolean_optional_action_call(
    self_: &Value,
    _parser: &Value,
    namespace: &Value,
    _values: &Value,
    option_string: &Value,
) -> PyResult<Value> {
    if py::ops::contains(&py::getattr(self_, name!("option_strings"))?, option_string)? {
        py::call(
            &py::builtin("setattr")?,
            &[
                namespace.clone(),
                py::getattr(self_, name!("dest"))?,
                (!py::call_method(
                    name!("startswith"),
                    &[option_string.clone(), Value::from("--no-")],
                )?
                .truth()?)
                .to_value(),
            ],
        )?;
    }
    Ok(Value::None)
}

pub fn boolean_optional_action_format_usage(self_: &Value) -> PyResult<Value> {
    Ok(py::observed::<Str>(&py::call_method(
        name!("join"),
        &[
            Value::from(" | "),
            py::getattr(self_, name!("option_strings"))?,
        ],
    )?)
    .to_value())
}

#[expect(
    clippy::too_many_arguments,
    reason = "the Python function takes them all"
)]
pub fn _store_action_init(
    self_: &Value,
    option_strings: &Value,
    dest: &Value,
    nargs: &Value,
    r#const: &Value,
    default: &Value,
    r#type: &Value,
    choices: &Value,
    required: &Value,
    help: &Value,
    metavar: &Value,
) -> PyResult<Value> {
    if py::ops::eq(nargs, &Value::from(0_i64))?.truth()? {
        return Err(py::error::value_error(
            "nargs for store actions must be != 0; if you have nothing to store, actions such as store true or store const may be more appropriate",
        ));
    }
    if !r#const.is_none() && py::ops::ne(nargs, &OPTIONAL.get()?.to_value())?.truth()? {
        return Err(py::error::value_error("nargs must be '?' to supply const"));
    }
    py::call_method(
        name!("__init__"),
        &[
            py::super_object(&_StoreAction.get()?, self_)?,
            option_strings.clone(),
            dest.clone(),
            nargs.clone(),
            r#const.clone(),
            default.clone(),
            r#type.clone(),
            choices.clone(),
            required.clone(),
            help.clone(),
            metavar.clone(),
        ],
    )?;
    Ok(Value::None)
}

pub fn _store_action_call(
    self_: &Value,
    _parser: &Value,
    namespace: &Value,
    values: &Value,
    _option_string: &Value,
) -> PyResult<Value> {
    py::call(
        &py::builtin("setattr")?,
        &[
            namespace.clone(),
            py::getattr(self_, name!("dest"))?,
            values.clone(),
        ],
    )?;
    Ok(Value::None)
}

#[expect(
    clippy::too_many_arguments,
    reason = "the Python function takes them all"
)]
pub fn _store_const_action_init(
    self_: &Value,
    option_strings: &Value,
    dest: &Value,
    r#const: &Value,
    default: &Value,
    required: &Value,
    help: &Value,
    metavar: &Value,
) -> PyResult<Value> {
    py::call_method(
        name!("__init__"),
        &[
            py::super_object(&_StoreConstAction.get()?, self_)?,
            option_strings.clone(),
            dest.clone(),
            Value::from(0_i64),
            r#const.clone(),
            default.clone(),
            Value::None,
            Value::None,
            required.clone(),
            help.clone(),
            metavar.clone(),
        ],
    )?;
    Ok(Value::None)
}

pub fn _store_const_action_call(
    self_: &Value,
    _parser: &Value,
    namespace: &Value,
    _values: &Value,
    _option_string: &Value,
) -> PyResult<Value> {
    py::call(
        &py::builtin("setattr")?,
        &[
            namespace.clone(),
            py::getattr(self_, name!("dest"))?,
            py::getattr(self_, name!("const"))?,
        ],
    )?;
    Ok(Value::None)
}

pub fn _store_true_action_init(
    self_: &Value,
    option_strings: &Value,
    dest: &Value,
    default: &Value,
    required: &Value,
    help: &Value,
) -> PyResult<Value> {
    py::call_method(
        name!("__init__"),
        &[
            py::super_object(&_StoreTrueAction.get()?, self_)?,
            option_strings.clone(),
            dest.clone(),
            Value::from(true),
            default.clone(),
            required.clone(),
            help.clone(),
        ],
    )?;
    Ok(Value::None)
}

pub fn _store_false_action_init(
    self_: &Value,
    option_strings: &Value,
    dest: &Value,
    default: &Value,
    required: &Value,
    help: &Value,
) -> PyResult<Value> {
    py::call_method(
        name!("__init__"),
        &[
            py::super_object(&_StoreFalseAction.get()?, self_)?,
            option_strings.clone(),
            dest.clone(),
            Value::from(false),
            default.clone(),
            required.clone(),
            help.clone(),
        ],
    )?;
    Ok(Value::None)
}

pub fn _copied(items: &Value) -> PyResult<List<Value>> {
    Ok(if items.is_none() {
        List::<Value>::new(vec![])
    } else {
        py::builtins::list(items)?
    })
}

pub fn _append_action_call(
    self_: &Value,
    _parser: &Value,
    namespace: &Value,
    values: &Value,
    _option_string: &Value,
) -> PyResult<Value> {
    let items = _copied(&py::call(
        &py::builtin("getattr")?,
        &[
            namespace.clone(),
            py::getattr(self_, name!("dest"))?,
            Value::None,
        ],
    )?)?;
    items.append(values.clone());
    py::call(
        &py::builtin("setattr")?,
        &[
            namespace.clone(),
            py::getattr(self_, name!("dest"))?,
            items.to_value(),
        ],
    )?;
    Ok(Value::None)
}

pub fn _extend_action_call(
    self_: &Value,
    _parser: &Value,
    namespace: &Value,
    values: &Value,
    _option_string: &Value,
) -> PyResult<Value> {
    let items = _copied(&py::call(
        &py::builtin("getattr")?,
        &[
            namespace.clone(),
            py::getattr(self_, name!("dest"))?,
            Value::None,
        ],
    )?)?;
    items.extend_from(values)?;
    py::call(
        &py::builtin("setattr")?,
        &[
            namespace.clone(),
            py::getattr(self_, name!("dest"))?,
            items.to_value(),
        ],
    )?;
    Ok(Value::None)
}

pub fn _append_const_action_call(
    self_: &Value,
    _parser: &Value,
    namespace: &Value,
    _values: &Value,
    _option_string: &Value,
) -> PyResult<Value> {
    let items = _copied(&py::call(
        &py::builtin("getattr")?,
        &[
            namespace.clone(),
            py::getattr(self_, name!("dest"))?,
            Value::None,
        ],
    )?)?;
    items.append(py::getattr(self_, name!("const"))?);
    py::call(
        &py::builtin("setattr")?,
        &[
            namespace.clone(),
            py::getattr(self_, name!("dest"))?,
            items.to_value(),
        ],
    )?;
    Ok(Value::None)
}

pub fn _count_action_init(
    self_: &Value,
    option_strings: &Value,
    dest: &Value,
    default: &Value,
    required: &Value,
    help: &Value,
) -> PyResult<Value> {
    py::call_method(
        name!("__init__"),
        &[
            py::super_object(&_CountAction.get()?, self_)?,
            option_strings.clone(),
            dest.clone(),
            Value::from(0_i64),
            Value::None,
            default.clone(),
            Value::None,
            Value::None,
            required.clone(),
            help.clone(),
        ],
    )?;
    Ok(Value::None)
}

pub fn _count_action_call(
    self_: &Value,
    _parser: &Value,
    namespace: &Value,
    _values: &Value,
    _option_string: &Value,
) -> PyResult<Value> {
    let count = py::call(
        &py::builtin("getattr")?,
        &[
            namespace.clone(),
            py::getattr(self_, name!("dest"))?,
            Value::None,
        ],
    )?;
    py::call(
        &py::builtin("setattr")?,
        &[
            namespace.clone(),
            py::getattr(self_, name!("dest"))?,
            py::ops::add(
                &if count.is_none() {
                    Value::from(0_i64)
                } else {
                    count.clone()
                },
                &Value::from(1_i64),
            )?,
        ],
    )?;
    Ok(Value::None)
}

pub fn _help_action_init(
    self_: &Value,
    option_strings: &Value,
    dest: &Value,
    default: &Value,
    help: &Value,
) -> PyResult<Value> {
    py::call_method(
        name!("__init__"),
        &[
            py::super_object(&_HelpAction.get()?, self_)?,
            option_strings.clone(),
            dest.clone(),
            Value::from(0_i64),
            Value::None,
            default.clone(),
            Value::None,
            Value::None,
            Value::from(false),
            help.clone(),
        ],
    )?;
    Ok(Value::None)
}

pub fn _help_action_call(
    _self_: &Value,
    parser: &Value,
    _namespace: &Value,
    _values: &Value,
    _option_string: &Value,
) -> PyResult<Value> {
    py::call_method(name!("print_help"), slice::from_ref(parser))?;
    py::call_method(name!("exit"), slice::from_ref(parser))?;
    Ok(Value::None)
}

pub fn _version_action_init(
    self_: &Value,
    option_strings: &Value,
    version: &Value,
    dest: &Value,
    default: &Value,
    help: &Value,
) -> PyResult<Value> {
    py::call_method(
        name!("__init__"),
        &[
            py::super_object(&_VersionAction.get()?, self_)?,
            option_strings.clone(),
            dest.clone(),
            Value::from(0_i64),
            Value::None,
            default.clone(),
            Value::None,
            Value::None,
            Value::from(false),
            help.clone(),
        ],
    )?;
    py::setattr(self_, name!("version"), version.clone())?;
    Ok(Value::None)
}

pub fn _version_action_call(
    self_: &Value,
    parser: &Value,
    _namespace: &Value,
    _values: &Value,
    _option_string: &Value,
) -> PyResult<Value> {
    let mut version = py::getattr(self_, name!("version"))?;
    if version.is_none() {
        version = py::getattr(parser, name!("version"))?;
    }
    let formatter = py::call_method(name!("_get_formatter"), slice::from_ref(parser))?;
    py::call_method(name!("add_text"), &[formatter.clone(), version])?;
    py::call_method(
        name!("_print_message"),
        &[
            parser.clone(),
            py::call_method(name!("format_help"), &[formatter])?,
            py::imported("sys.stdout")?,
        ],
    )?;
    py::call_method(name!("exit"), slice::from_ref(parser))?;
    Ok(Value::None)
}

pub fn _choices_pseudo_action_init(
    self_: &Value,
    name: &Value,
    aliases: &Value,
    help: &Value,
) -> PyResult<Value> {
    let mut metavar = name.clone();
    if aliases.truth()? {
        metavar = py::ops::iadd(
            &metavar,
            &Str::from(format!(
                " ({})",
                py::observed::<Str>(&py::call_method(
                    name!("join"),
                    &[Value::from(", "), aliases.clone()]
                )?)
            ))
            .to_value(),
        )?;
    }
    py::call_method(
        name!("__init__"),
        &[
            py::super_object(&_ChoicesPseudoAction.get()?, self_)?,
            List::<Value>::new(vec![]).to_value(),
            name.clone(),
            Value::None,
            Value::None,
            Value::None,
            Value::None,
            Value::None,
            Value::from(false),
            help.clone(),
            metavar,
        ],
    )?;
    Ok(Value::None)
}

#[expect(
    clippy::too_many_arguments,
    reason = "the Python function takes them all"
)]
pub fn _sub_parsers_action_init(
    self_: &Value,
    option_strings: &Value,
    prog: &Value,
    parser_class: &Value,
    dest: &Value,
    required: &Value,
    help: &Value,
    metavar: &Value,
) -> PyResult<Value> {
    py::setattr(self_, name!("_prog_prefix"), prog.clone())?;
    py::setattr(self_, name!("_parser_class"), parser_class.clone())?;
    py::setattr(
        self_,
        name!("_name_parser_map"),
        Dict::<Value, Value>::new().to_value(),
    )?;
    py::setattr(
        self_,
        name!("_choices_actions"),
        List::<Value>::new(vec![]).to_value(),
    )?;
    py::call_method(
        name!("__init__"),
        &[
            py::super_object(&_SubParsersAction.get()?, self_)?,
            option_strings.clone(),
            dest.clone(),
            PARSER.get()?.to_value(),
            Value::None,
            Value::None,
            Value::None,
            py::getattr(self_, name!("_name_parser_map"))?,
            required.clone(),
            help.clone(),
            metavar.clone(),
        ],
    )?;
    Ok(Value::None)
}

pub fn _sub_parsers_action_add_parser(
    self_: &Value,
    name: &Value,
    kwargs: &Dict<Value, Value>,
) -> PyResult<Value> {
    if kwargs.get(&Value::from("prog"))?.to_value().is_none() {
        kwargs.set(
            Value::from("prog"),
            Str::from(format!(
                "{} {}",
                py::format_value(&py::getattr(self_, name!("_prog_prefix"))?, "")?,
                py::format_value(name, "")?
            ))
            .to_value(),
        )?;
    }
    let aliases = kwargs.pop_or(
        &Value::from("aliases"),
        Tuple::<Value>::new(vec![]).to_value(),
    )?;
    if py::ops::contains(&py::getattr(self_, name!("_name_parser_map"))?, name)? {
        return Err(PyErr::raise(&py::call(
            &ArgumentError.get()?,
            &[
                self_.clone(),
                Str::from(format!(
                    "conflicting subparser: {}",
                    py::format_value(name, "")?
                ))
                .to_value(),
            ],
        )?));
    }
    let mut alias: Value;
    for item in &py::iter(&aliases)? {
        let item = item?;
        alias = item;
        if py::ops::contains(&py::getattr(self_, name!("_name_parser_map"))?, &alias)? {
            return Err(PyErr::raise(&py::call(
                &ArgumentError.get()?,
                &[
                    self_.clone(),
                    Str::from(format!(
                        "conflicting subparser alias: {}",
                        py::format_value(&alias, "")?
                    ))
                    .to_value(),
                ],
            )?));
        }
    }
    if kwargs.contains(&Value::from("help"))? {
        let help = kwargs.pop(&Value::from("help"))?;
        py::call_method(
            name!("append"),
            &[
                py::getattr(self_, name!("_choices_actions"))?,
                py::call(
                    &_ChoicesPseudoAction.get()?,
                    &[name.clone(), aliases.clone(), help],
                )?,
            ],
        )?;
    }
    let parser = {
        let callee = py::getattr(self_, name!("_parser_class"))?;
        py::CallBuilder::new()
            .star_star(&callee, &kwargs.to_value())?
            .call(&callee)?
    };
    py::ops::setitem(
        &py::getattr(self_, name!("_name_parser_map"))?,
        name,
        parser.clone(),
    )?;
    for item_2 in &py::iter(&aliases)? {
        let item_2 = item_2?;
        alias = item_2;
        py::ops::setitem(
            &py::getattr(self_, name!("_name_parser_map"))?,
            &alias,
            parser.clone(),
        )?;
    }
    Ok(parser)
}

pub fn _sub_parsers_action_call(
    self_: &Value,
    _parser: &Value,
    namespace: &Value,
    values: &Value,
    _option_string: &Value,
) -> PyResult<Value> {
    let name = py::ops::getitem(values, &Value::from(0_i64))?;
    let rest = py::ops::getitem(values, &Slice::new(Some(1), None, None).to_value())?;
    if !py::ops::is_(
        &py::getattr(self_, name!("dest"))?,
        &SUPPRESS.get()?.to_value(),
    ) {
        py::call(
            &py::builtin("setattr")?,
            &[
                namespace.clone(),
                py::getattr(self_, name!("dest"))?,
                name.clone(),
            ],
        )?;
    }
    if !py::ops::contains(&py::getattr(self_, name!("_name_parser_map"))?, &name)? {
        return Err(PyErr::raise(&py::call(
            &ArgumentError.get()?,
            &[
                self_.clone(),
                Str::from(format!(
                    "unknown parser {} (choices: {})",
                    py::repr(&name)?,
                    py::observed::<Str>(&py::call_method(
                        name!("join"),
                        &[
                            Value::from(", "),
                            py::getattr(self_, name!("_name_parser_map"))?
                        ]
                    )?)
                ))
                .to_value(),
            ],
        )?));
    }
    let chosen = py::ops::getitem(&py::getattr(self_, name!("_name_parser_map"))?, &name)?;
    let [inner, extras] = py::unpack_items::<2, _>(&py::unpacking(&py::call_method(
        name!("parse_known_args"),
        &[chosen, rest, Value::None],
    )?)?)?;
    let mut key: Value;
    let mut value: Value;
    for item in &py::iter(&py::call_method(
        name!("items"),
        &[py::call(&py::builtin("vars")?, slice::from_ref(&inner))?],
    )?)? {
        let item = item?;
        let [part, part_2] = py::unpack_items::<2, _>(&py::unpacking(&item)?)?;
        key = part;
        value = part_2;
        py::call(
            &py::builtin("setattr")?,
            &[namespace.clone(), key.clone(), value.clone()],
        )?;
    }
    if extras.truth()? {
        py::call_method(
            name!("setdefault"),
            &[
                py::call(&py::builtin("vars")?, slice::from_ref(namespace))?,
                Value::from("_unrecognized_args"),
                List::<Value>::new(vec![]).to_value(),
            ],
        )?;
        py::call_method(
            name!("extend"),
            &[
                py::call(
                    &py::builtin("getattr")?,
                    &[namespace.clone(), Value::from("_unrecognized_args")],
                )?,
                extras,
            ],
        )?;
    }
    Ok(Value::None)
}

pub fn file_type_init(
    self_: &Value,
    mode: &Value,
    _bufsize: &Value,
    encoding: &Value,
    errors: &Value,
) -> PyResult<Value> {
    py::setattr(self_, name!("_mode"), mode.clone())?;
    py::setattr(self_, name!("_encoding"), encoding.clone())?;
    py::setattr(self_, name!("_errors"), errors.clone())?;
    Ok(Value::None)
}

pub fn file_type_call(self_: &Value, string: &Value) -> PyResult<Value> {
    if py::ops::eq(string, &Value::from("-"))?.truth()? {
        if py::ops::contains(&py::getattr(self_, name!("_mode"))?, &Value::from("r"))? {
            return py::imported("sys.stdin");
        }
        if py::builtins::any({
            let source = Str::from("wax");
            let self_ = self_.clone();
            py::typed_generator(move |co| async move {
                for char in source.iter() {
                    co.yield_(py::ops::contains(
                        &py::getattr(&self_, name!("_mode"))?,
                        &char.to_value(),
                    )?)
                    .await?;
                }
                Ok(Value::None)
            })
        })? {
            return py::imported("sys.stdout");
        }
        return Err(py::error::value_error(format!(
            "argument \"-\" with mode {}",
            py::repr(&py::getattr(self_, name!("_mode"))?)?
        )));
    }
    let outcome: PyResult<()> = 'attempt: {
        return Ok(attempt!(
            'attempt,
            py::call_kw(
                &attempt!('attempt, py::builtin("open")),
                &[
                    string.clone(),
                    attempt!('attempt, py::getattr(self_, name!("_mode"))),
                    attempt!('attempt, py::getattr(self_, name!("_encoding"))),
                    attempt!('attempt, py::getattr(self_, name!("_errors")))
                ],
                &["encoding", "errors"]
            )
        ));
    };
    let error_2 = match outcome {
        Err(error_2) => error_2,
        Ok(()) => unreachable!(),
    };
    if error_2.is("OSError") {
        let error = error_2.value();
        Err(PyErr::raise(&py::call(
            &ArgumentTypeError.get()?,
            &[Str::from(format!(
                "can't open '{}': {}",
                py::format_value(string, "")?,
                py::format_value(&error, "")?
            ))
            .to_value()],
        )?)
        .with_context(&error_2))
    } else {
        Err(error_2)
    }
}

pub fn file_type_repr(self_: &Value) -> PyResult<Value> {
    let _frame = py::recursion::enter()?;
    Ok(Str::from(format!(
        "FileType({})",
        py::repr(&py::getattr(self_, name!("_mode"))?)?
    ))
    .to_value())
}

pub fn _actions_container_init(
    self_: &Value,
    description: &Value,
    prefix_chars: &Value,
    argument_default: &Value,
    conflict_handler: &Value,
) -> PyResult<Value> {
    py::setattr(self_, name!("description"), description.clone())?;
    py::setattr(self_, name!("argument_default"), argument_default.clone())?;
    py::setattr(self_, name!("prefix_chars"), prefix_chars.clone())?;
    py::setattr(self_, name!("conflict_handler"), conflict_handler.clone())?;
    py::setattr(
        self_,
        name!("_registry"),
        Dict::<Value, Value>::new().to_value(),
    )?;
    py::setattr(
        self_,
        name!("_actions"),
        List::<Value>::new(vec![]).to_value(),
    )?;
    py::setattr(
        self_,
        name!("_option_string_actions"),
        Dict::<Value, Value>::new().to_value(),
    )?;
    py::setattr(
        self_,
        name!("_action_groups"),
        List::<Value>::new(vec![]).to_value(),
    )?;
    py::setattr(
        self_,
        name!("_mutually_exclusive_groups"),
        List::<Value>::new(vec![]).to_value(),
    )?;
    py::setattr(
        self_,
        name!("_defaults"),
        Dict::<Value, Value>::new().to_value(),
    )?;
    py::setattr(
        self_,
        name!("_has_negative_number_optionals"),
        List::<Value>::new(vec![]).to_value(),
    )?;
    Ok(Value::None)
}

pub fn _actions_container_register(
    self_: &Value,
    registry_name: &Value,
    value: &Value,
    object: &Value,
) -> PyResult<Value> {
    py::ops::setitem(
        &py::getattr(self_, name!("_registry"))?,
        &(registry_name.clone(), value.clone()).to_value(),
        object.clone(),
    )?;
    Ok(Value::None)
}

pub fn _actions_container_set_defaults(
    self_: &Value,
    kwargs: &Dict<Value, Value>,
) -> PyResult<Value> {
    py::call_method(
        name!("update"),
        &[py::getattr(self_, name!("_defaults"))?, kwargs.to_value()],
    )?;
    for action in &py::iter(&py::getattr(self_, name!("_actions"))?)? {
        let action = action?;
        if kwargs.contains(&py::getattr(&action, name!("dest"))?)? {
            py::setattr(
                &action,
                name!("default"),
                kwargs.item(&py::getattr(&action, name!("dest"))?)?,
            )?;
        }
    }
    Ok(Value::None)
}

pub fn _actions_container_get_default(self_: &Value, dest: &Value) -> PyResult<Value> {
    for action in &py::iter(&py::getattr(self_, name!("_actions"))?)? {
        let action = action?;
        if py::ops::eq(&py::getattr(&action, name!("dest"))?, dest)?.truth()?
            && !py::getattr(&action, name!("default"))?.is_none()
        {
            return py::getattr(&action, name!("default"));
        }
    }
    py::call_method(
        name!("get"),
        &[
            py::getattr(self_, name!("_defaults"))?,
            dest.clone(),
            Value::None,
        ],
    )
}

pub fn _actions_container_add_argument(
    self_: &Value,
    args: &Tuple<Value>,
    kwargs: &Dict<Value, Value>,
) -> PyResult<Value> {
    let chars = py::getattr(self_, name!("prefix_chars"))?;
    let options: Value = if args.is_empty()
        || py::builtins::len(args) == 1
            && !py::ops::contains(
                &chars,
                &py::ops::getitem(&args.get(0)?, &Value::from(0_i64))?,
            )? {
        if !args.is_empty() && kwargs.contains(&Value::from("dest"))? {
            return Err(py::error::value_error(
                "dest supplied twice for positional argument",
            ));
        }
        {
            let callee = py::getattr(self_, name!("_positional_options"))?;
            py::CallBuilder::new()
                .star(&callee, &args.to_value())?
                .star_star(&callee, &kwargs.to_value())?
                .call(&callee)?
        }
    } else {
        {
            let callee_2 = py::getattr(self_, name!("_optional_options"))?;
            py::CallBuilder::new()
                .star(&callee_2, &args.to_value())?
                .star_star(&callee_2, &kwargs.to_value())?
                .call(&callee_2)?
        }
    };
    if !py::ops::contains(&options, &Value::from("default"))? {
        let dest = py::ops::getitem(&options, &Value::from("dest"))?;
        if py::ops::contains(&py::getattr(self_, name!("_defaults"))?, &dest)? {
            py::ops::setitem(
                &options,
                &Value::from("default"),
                py::ops::getitem(&py::getattr(self_, name!("_defaults"))?, &dest)?,
            )?;
        } else if !py::getattr(self_, name!("argument_default"))?.is_none() {
            py::ops::setitem(
                &options,
                &Value::from("default"),
                py::getattr(self_, name!("argument_default"))?,
            )?;
        }
    }
    let mut kind = py::call_method(
        name!("pop"),
        &[options.clone(), Value::from("action"), Value::None],
    )?;
    let cls = if _is_hashable(&kind)?.truth()? {
        py::call_method(
            name!("get"),
            &[
                py::getattr(self_, name!("_registry"))?,
                (Str::from("action"), kind.clone()).to_value(),
                _ACTIONS.get()?.get_or(&kind, kind.clone())?,
            ],
        )?
    } else {
        kind.clone()
    };
    if !py::call(&py::builtin("callable")?, slice::from_ref(&cls))?.truth()? {
        return Err(py::error::value_error(format!(
            "unknown action \"{}\"",
            py::format_value(&cls, "")?
        )));
    }
    let action = {
        let callee_3 = cls;
        py::CallBuilder::new()
            .star_star(&callee_3, &options)?
            .call(&callee_3)?
    };
    kind = if _is_hashable(&py::getattr(&action, name!("type"))?)?.truth()? {
        py::call_method(
            name!("get"),
            &[
                py::getattr(self_, name!("_registry"))?,
                (Str::from("type"), py::getattr(&action, name!("type"))?).to_value(),
                py::getattr(&action, name!("type"))?,
            ],
        )?
    } else {
        py::getattr(&action, name!("type"))?
    };
    if !kind.is_none() && !py::call(&py::builtin("callable")?, slice::from_ref(&kind))?.truth()? {
        return Err(py::error::value_error(format!(
            "{} is not callable",
            py::repr(&kind)?
        )));
    }
    py::call_method(name!("_add_action"), &[self_.clone(), action.clone()])
}

pub fn _actions_container_add_argument_group(
    self_: &Value,
    args: &Tuple<Value>,
    kwargs: &Dict<Value, Value>,
) -> PyResult<Value> {
    let group = {
        let callee = _ArgumentGroup.get()?;
        py::CallBuilder::new()
            .arg(self_.clone())
            .star(&callee, &args.to_value())?
            .star_star(&callee, &kwargs.to_value())?
            .call(&callee)?
    };
    py::call_method(
        name!("append"),
        &[py::getattr(self_, name!("_action_groups"))?, group.clone()],
    )?;
    Ok(group)
}

pub fn _actions_container_add_mutually_exclusive_group(
    self_: &Value,
    kwargs: &Dict<Value, Value>,
) -> PyResult<Value> {
    let group = {
        let callee = _MutuallyExclusiveGroup.get()?;
        py::CallBuilder::new()
            .arg(self_.clone())
            .star_star(&callee, &kwargs.to_value())?
            .call(&callee)?
    };
    py::call_method(
        name!("append"),
        &[
            py::getattr(self_, name!("_mutually_exclusive_groups"))?,
            group.clone(),
        ],
    )?;
    Ok(group)
}

pub fn _actions_container_add_action(self_: &Value, action: &Value) -> PyResult<Value> {
    py::call_method(name!("_check_conflict"), &[self_.clone(), action.clone()])?;
    py::call_method(
        name!("append"),
        &[py::getattr(self_, name!("_actions"))?, action.clone()],
    )?;
    py::setattr(action, name!("container"), self_.clone())?;
    for option in &py::iter(&py::getattr(action, name!("option_strings"))?)? {
        let option = option?;
        py::ops::setitem(
            &py::getattr(self_, name!("_option_string_actions"))?,
            &option,
            action.clone(),
        )?;
        if py::call_method(name!("match"), &[_NEGATIVE.get()?.to_value(), option])?.truth()?
            && !py::getattr(self_, name!("_has_negative_number_optionals"))?.truth()?
        {
            py::call_method(
                name!("append"),
                &[
                    py::getattr(self_, name!("_has_negative_number_optionals"))?,
                    Value::from(true),
                ],
            )?;
        }
    }
    Ok(action.clone())
}

pub fn _actions_container_remove_action(self_: &Value, action: &Value) -> PyResult<Value> {
    py::call_method(
        name!("remove"),
        &[py::getattr(self_, name!("_actions"))?, action.clone()],
    )?;
    Ok(Value::None)
}

pub fn _actions_container_positional_options(
    _self_: &Value,
    dest: &Value,
    kwargs: &Dict<Value, Value>,
) -> PyResult<Value> {
    if kwargs.contains(&Value::from("required"))? {
        return Err(py::error::type_error(
            "'required' is an invalid argument for positionals",
        ));
    }
    if !py::compare::in_items(
        &(OPTIONAL.get()?.to_value(), ZERO_OR_MORE.get()?.to_value()),
        &kwargs.get(&Value::from("nargs"))?.to_value(),
    )? {
        kwargs.set(Value::from("required"), Value::from(true))?;
    }
    if py::compare::eq(
        &kwargs.get(&Value::from("nargs"))?.to_value(),
        &ZERO_OR_MORE.get()?.to_value(),
    )? && !kwargs.contains(&Value::from("default"))?
    {
        kwargs.set(Value::from("required"), Value::from(true))?;
    }
    py::call_kw(
        &py::builtin("dict")?,
        &[
            kwargs.to_value(),
            dest.clone(),
            List::<Value>::new(vec![]).to_value(),
        ],
        &["dest", "option_strings"],
    )
}

pub fn _actions_container_optional_options(
    self_: &Value,
    args: &Tuple<Value>,
    kwargs: &Dict<Value, Value>,
) -> PyResult<Value> {
    let options: List<Value> = List::new(vec![]);
    let long: List<Value> = List::new(vec![]);
    for option in args.iter() {
        if !py::ops::contains(
            &py::getattr(self_, name!("prefix_chars"))?,
            &py::ops::getitem(&option, &Value::from(0_i64))?,
        )? {
            return Err(py::error::value_error(format!(
                "invalid option string {}: must start with a character {}",
                py::repr(&option)?,
                py::repr(&py::getattr(self_, name!("prefix_chars"))?)?
            )));
        }
        options.append(option.clone());
        if py::ops::len_i64(&option)? > 1
            && py::ops::contains(
                &py::getattr(self_, name!("prefix_chars"))?,
                &py::ops::getitem(&option, &Value::from(1_i64))?,
            )?
        {
            long.append(option);
        }
    }
    let mut dest = kwargs.take(&Value::from("dest"))?.to_value();
    if dest.is_none() {
        dest = py::call_method(
            name!("lstrip"),
            &[
                if !long.is_empty() {
                    long.get(0)?
                } else {
                    options.get(0)?
                },
                py::getattr(self_, name!("prefix_chars"))?,
            ],
        )?;
        if !dest.truth()? {
            return Err(py::error::value_error(format!(
                "dest= is required for options like {}",
                py::repr(&options.get(0)?)?
            )));
        }
        dest = py::call_method(
            name!("replace"),
            &[dest.clone(), Value::from("-"), Value::from("_")],
        )?;
    }
    py::call_kw(
        &py::builtin("dict")?,
        &[kwargs.to_value(), dest.clone(), options.to_value()],
        &["dest", "option_strings"],
    )
}

pub fn _actions_container_check_conflict(self_: &Value, action: &Value) -> PyResult<Value> {
    let conflicts = {
        let mut items = Vec::new();
        for option in &py::iter(&py::getattr(action, name!("option_strings"))?)? {
            let option = option?;
            if py::ops::contains(
                &py::getattr(self_, name!("_option_string_actions"))?,
                &option,
            )? {
                items.push((
                    option.clone(),
                    py::ops::getitem(
                        &py::getattr(self_, name!("_option_string_actions"))?,
                        &option,
                    )?,
                ));
            }
        }
        List::new(items)
    };
    if conflicts.is_empty() {
        return Ok(Value::None);
    }
    if py::ops::eq(
        &py::getattr(self_, name!("conflict_handler"))?,
        &Value::from("error"),
    )?
    .truth()?
    {
        let plural = if py::builtins::len(&conflicts) == 1 {
            Str::from("")
        } else {
            Str::from("s")
        };
        let names = py::observed::<Str>(&py::call_method(
            name!("join"),
            &[
                Value::from(", "),
                {
                    let source = conflicts.clone();
                    py::typed_generator(move |co| async move {
                        for (option, _) in source.iter() {
                            co.yield_(option.clone()).await?;
                        }
                        Ok(Value::None)
                    })
                }
                .to_value(),
            ],
        )?);
        return Err(PyErr::raise(&py::call(
            &ArgumentError.get()?,
            &[
                action.clone(),
                Str::from(format!("conflicting option string{}: {}", plural, names)).to_value(),
            ],
        )?));
    }
    for (option, other) in conflicts.iter() {
        py::call_method(
            name!("remove"),
            &[
                py::getattr(&other, name!("option_strings"))?,
                option.clone(),
            ],
        )?;
        py::call_method(
            name!("pop"),
            &[
                py::getattr(self_, name!("_option_string_actions"))?,
                option,
                Value::None,
            ],
        )?;
        if !py::getattr(&other, name!("option_strings"))?.truth()? {
            py::call_method(
                name!("_remove_action"),
                &[py::getattr(&other, name!("container"))?, other.clone()],
            )?;
        }
    }
    Ok(Value::None)
}

pub fn _is_hashable(value: &Value) -> PyResult<Value> {
    Ok({
        let first = value.is_none().to_value();
        if first.truth()? {
            first
        } else {
            py::call(
                &py::builtin("isinstance")?,
                &[
                    value.clone(),
                    (py::builtin("str")?, py::builtin("type")?).to_value(),
                ],
            )?
        }
    })
}

pub fn _argument_group_init(
    self_: &Value,
    container: &Value,
    title: &Value,
    description: &Value,
    kwargs: &Dict<Value, Value>,
) -> PyResult<Value> {
    py::call_method(
        name!("__init__"),
        &[
            py::super_object(&_ArgumentGroup.get()?, self_)?,
            description.clone(),
            kwargs.get_or(
                &Value::from("prefix_chars"),
                py::getattr(container, name!("prefix_chars"))?,
            )?,
            kwargs.get_or(
                &Value::from("argument_default"),
                py::getattr(container, name!("argument_default"))?,
            )?,
            kwargs.get_or(
                &Value::from("conflict_handler"),
                py::getattr(container, name!("conflict_handler"))?,
            )?,
        ],
    )?;
    py::setattr(self_, name!("title"), title.clone())?;
    py::setattr(
        self_,
        name!("_group_actions"),
        List::<Value>::new(vec![]).to_value(),
    )?;
    py::setattr(
        self_,
        name!("_registry"),
        py::getattr(container, name!("_registry"))?,
    )?;
    py::setattr(
        self_,
        name!("_actions"),
        py::getattr(container, name!("_actions"))?,
    )?;
    py::setattr(
        self_,
        name!("_option_string_actions"),
        py::getattr(container, name!("_option_string_actions"))?,
    )?;
    py::setattr(
        self_,
        name!("_defaults"),
        py::getattr(container, name!("_defaults"))?,
    )?;
    py::setattr(
        self_,
        name!("_has_negative_number_optionals"),
        py::getattr(container, name!("_has_negative_number_optionals"))?,
    )?;
    py::setattr(
        self_,
        name!("_mutually_exclusive_groups"),
        py::getattr(container, name!("_mutually_exclusive_groups"))?,
    )?;
    Ok(Value::None)
}

pub fn _argument_group_add_action(self_: &Value, mut action: Value) -> PyResult<Value> {
    action = py::call_method(
        name!("_add_action"),
        &[
            py::super_object(&_ArgumentGroup.get()?, self_)?,
            action.clone(),
        ],
    )?;
    py::call_method(
        name!("append"),
        &[py::getattr(self_, name!("_group_actions"))?, action.clone()],
    )?;
    Ok(action)
}

pub fn _argument_group_remove_action(self_: &Value, action: &Value) -> PyResult<Value> {
    py::call_method(
        name!("_remove_action"),
        &[
            py::super_object(&_ArgumentGroup.get()?, self_)?,
            action.clone(),
        ],
    )?;
    py::call_method(
        name!("remove"),
        &[py::getattr(self_, name!("_group_actions"))?, action.clone()],
    )?;
    Ok(Value::None)
}

pub fn _mutually_exclusive_group_init(
    self_: &Value,
    container: &Value,
    required: &Value,
) -> PyResult<Value> {
    py::call_method(
        name!("__init__"),
        &[
            py::super_object(&_MutuallyExclusiveGroup.get()?, self_)?,
            container.clone(),
        ],
    )?;
    py::setattr(self_, name!("required"), required.clone())?;
    py::setattr(self_, name!("_container"), container.clone())?;
    Ok(Value::None)
}

pub fn _mutually_exclusive_group_add_action(self_: &Value, mut action: Value) -> PyResult<Value> {
    if py::getattr(&action, name!("required"))?.truth()? {
        return Err(py::error::value_error(
            "mutually exclusive arguments must be optional",
        ));
    }
    action = py::call_method(
        name!("_add_action"),
        &[py::getattr(self_, name!("_container"))?, action.clone()],
    )?;
    py::call_method(
        name!("append"),
        &[py::getattr(self_, name!("_group_actions"))?, action.clone()],
    )?;
    Ok(action)
}

pub fn _mutually_exclusive_group_remove_action(self_: &Value, action: &Value) -> PyResult<Value> {
    py::call_method(
        name!("_remove_action"),
        &[py::getattr(self_, name!("_container"))?, action.clone()],
    )?;
    py::call_method(
        name!("remove"),
        &[py::getattr(self_, name!("_group_actions"))?, action.clone()],
    )?;
    Ok(Value::None)
}

#[expect(
    clippy::too_many_arguments,
    reason = "the Python function takes them all"
)]
pub fn argument_parser_init(
    self_: &Value,
    prog: &Value,
    usage: &Value,
    description: &Value,
    epilog: &Value,
    parents: &Value,
    formatter_class: &Value,
    prefix_chars: &Value,
    fromfile_prefix_chars: &Value,
    argument_default: &Value,
    conflict_handler: &Value,
    add_help: &Value,
    allow_abbrev: &Value,
    exit_on_error: &Value,
) -> PyResult<Value> {
    py::call_method(
        name!("__init__"),
        &[
            _ActionsContainer.get()?,
            self_.clone(),
            description.clone(),
            prefix_chars.clone(),
            argument_default.clone(),
            conflict_handler.clone(),
        ],
    )?;
    py::setattr(
        self_,
        name!("prog"),
        if prog.is_none() {
            py::call(
                &py::imported("os.path.basename")?,
                &[py::ops::getitem(
                    &py::imported("sys.argv")?,
                    &Value::from(0_i64),
                )?],
            )?
        } else {
            prog.clone()
        },
    )?;
    py::setattr(self_, name!("usage"), usage.clone())?;
    py::setattr(self_, name!("epilog"), epilog.clone())?;
    py::setattr(self_, name!("formatter_class"), formatter_class.clone())?;
    py::setattr(
        self_,
        name!("fromfile_prefix_chars"),
        fromfile_prefix_chars.clone(),
    )?;
    py::setattr(self_, name!("add_help"), add_help.clone())?;
    py::setattr(self_, name!("allow_abbrev"), allow_abbrev.clone())?;
    py::setattr(self_, name!("exit_on_error"), exit_on_error.clone())?;
    py::setattr(
        self_,
        name!("_positionals"),
        py::call_method(
            name!("add_argument_group"),
            &[self_.clone(), Value::from("positional arguments")],
        )?,
    )?;
    py::setattr(
        self_,
        name!("_optionals"),
        py::call_method(
            name!("add_argument_group"),
            &[self_.clone(), Value::from("options")],
        )?,
    )?;
    py::setattr(self_, name!("_subparsers"), Value::None)?;
    if add_help.truth()? {
        let char = if py::ops::contains(prefix_chars, &Value::from("-"))? {
            Value::from("-")
        } else {
            py::ops::getitem(prefix_chars, &Value::from(0_i64))?
        };
        py::call_method_kw(
            name!("add_argument"),
            &[
                self_.clone(),
                py::ops::add(&char, &Value::from("h"))?,
                py::ops::add(
                    &py::ops::mul(&char, &Value::from(2_i64))?,
                    &Value::from("help"),
                )?,
                Value::from("help"),
                SUPPRESS.get()?.to_value(),
                Value::from("show this help message and exit"),
            ],
            &["action", "default", "help"],
        )?;
    }
    for parent in &py::iter(parents)? {
        let parent = parent?;
        py::call_method(name!("_add_container"), &[self_.clone(), parent.clone()])?;
        py::call_method(
            name!("update"),
            &[
                py::getattr(self_, name!("_defaults"))?,
                py::getattr(&parent, name!("_defaults"))?,
            ],
        )?;
    }
    Ok(Value::None)
}

pub fn argument_parser_add_container(self_: &Value, container: &Value) -> PyResult<Value> {
    let groups = {
        let dict = Dict::new();
        for group in &py::iter(&py::getattr(self_, name!("_action_groups"))?)? {
            let group = group?;
            dict.set(py::getattr(&group, name!("title"))?, group.clone())?;
        }
        dict
    };
    let places: List<(Value, Value)> = List::new(vec![]);
    let mut group: Value;
    let mut action: Value;
    for item in &py::iter(&py::getattr(container, name!("_action_groups"))?)? {
        let item = item?;
        group = item;
        if !groups.contains(&py::getattr(&group, name!("title"))?)? {
            {
                let value = py::call_method(
                    name!("add_argument_group"),
                    &[
                        self_.clone(),
                        py::getattr(&group, name!("title"))?,
                        py::getattr(&group, name!("description"))?,
                    ],
                )?;
                groups.set(py::getattr(&group, name!("title"))?, value)?;
            }
        }
        for item_2 in &py::iter(&py::getattr(&group, name!("_group_actions"))?)? {
            let item_2 = item_2?;
            action = item_2;
            places.append((
                action.clone(),
                groups.item(&py::getattr(&group, name!("title"))?)?,
            ));
        }
    }
    for item_3 in &py::iter(&py::getattr(
        container,
        name!("_mutually_exclusive_groups"),
    )?)? {
        let item_3 = item_3?;
        group = item_3;
        let made = py::call_method_kw(
            name!("add_mutually_exclusive_group"),
            &[self_.clone(), py::getattr(&group, name!("required"))?],
            &["required"],
        )?;
        for item_4 in &py::iter(&py::getattr(&group, name!("_group_actions"))?)? {
            let item_4 = item_4?;
            action = item_4;
            places.append((action.clone(), made.clone()));
        }
    }
    for item_5 in &py::iter(&py::getattr(container, name!("_actions"))?)? {
        let item_5 = item_5?;
        action = item_5;
        let mut place = self_.clone();
        for item_6 in places.iter() {
            let (known, part) = item_6;
            group = part;
            if py::ops::is_(&known, &action) {
                place = group.clone();
            }
        }
        py::call_method(name!("_add_action"), &[place, action.clone()])?;
    }
    Ok(Value::None)
}

pub fn argument_parser_get_kwargs(self_: &Value) -> PyResult<Value> {
    let names = List::new(vec![
        Str::from("prog"),
        Str::from("usage"),
        Str::from("description"),
        Str::from("formatter_class"),
        Str::from("conflict_handler"),
        Str::from("add_help"),
    ]);
    Ok({
        let mut items = Vec::new();
        for name in names.iter() {
            items.push(
                (
                    name.clone(),
                    py::call(&py::builtin("getattr")?, &[self_.clone(), name.to_value()])?,
                )
                    .to_value(),
            );
        }
        List::new(items)
    }
    .to_value())
}

pub fn argument_parser_add_action(self_: &Value, action: &Value) -> PyResult<Value> {
    if py::getattr(action, name!("option_strings"))?.truth()? {
        py::call_method(
            name!("_add_action"),
            &[py::getattr(self_, name!("_optionals"))?, action.clone()],
        )?;
    } else {
        py::call_method(
            name!("_add_action"),
            &[py::getattr(self_, name!("_positionals"))?, action.clone()],
        )?;
    }
    Ok(action.clone())
}

pub fn argument_parser_add_subparsers(
    self_: &Value,
    kwargs: &Dict<Value, Value>,
) -> PyResult<Value> {
    if !py::getattr(self_, name!("_subparsers"))?.is_none() {
        py::call_method(
            name!("error"),
            &[
                self_.clone(),
                Value::from("cannot have multiple subparser arguments"),
            ],
        )?;
    }
    if kwargs
        .get(&Value::from("parser_class"))?
        .to_value()
        .is_none()
    {
        kwargs.set(
            Value::from("parser_class"),
            py::call(&py::builtin("type")?, slice::from_ref(self_))?,
        )?;
    }
    if kwargs.contains(&Value::from("title"))? || kwargs.contains(&Value::from("description"))? {
        let title = kwargs.pop_or(&Value::from("title"), Value::from("subcommands"))?;
        py::setattr(
            self_,
            name!("_subparsers"),
            py::call_method(
                name!("add_argument_group"),
                &[
                    self_.clone(),
                    title,
                    kwargs.take(&Value::from("description"))?.to_value(),
                ],
            )?,
        )?;
    } else {
        py::setattr(
            self_,
            name!("_subparsers"),
            py::getattr(self_, name!("_positionals"))?,
        )?;
    }
    if kwargs.get(&Value::from("prog"))?.to_value().is_none() {
        let formatter = py::call_method(name!("_get_formatter"), slice::from_ref(self_))?;
        let positionals = {
            let mut items = Vec::new();
            for action in &py::iter(&py::getattr(self_, name!("_actions"))?)? {
                let action = action?;
                if !py::getattr(&action, name!("option_strings"))?.truth()? {
                    items.push(action.clone());
                }
            }
            List::new(items)
        };
        py::call_method(
            name!("add_usage"),
            &[
                formatter.clone(),
                py::getattr(self_, name!("usage"))?,
                positionals.to_value(),
                py::getattr(self_, name!("_mutually_exclusive_groups"))?,
                Value::from(""),
            ],
        )?;
        kwargs.set(
            Value::from("prog"),
            py::call_method(
                name!("strip"),
                &[py::call_method(name!("format_help"), &[formatter])?],
            )?,
        )?;
    }
    kwargs.take(&Value::from("action"))?.to_value();
    let action = {
        let callee = _SubParsersAction.get()?;
        py::CallBuilder::new()
            .keyword("option_strings", List::<Value>::new(vec![]).to_value())
            .star_star(&callee, &kwargs.to_value())?
            .call(&callee)?
    };
    py::call_method(
        name!("_add_action"),
        &[py::getattr(self_, name!("_subparsers"))?, action.clone()],
    )?;
    Ok(action)
}

pub fn argument_parser_parse_args(
    self_: &Value,
    mut args: Value,
    namespace: &Value,
) -> PyResult<Value> {
    let [part, extras] = py::unpack_items::<2, _>(&py::unpacking(&py::call_method(
        name!("parse_known_args"),
        &[self_.clone(), args.clone(), namespace.clone()],
    )?)?)?;
    args = part;
    if extras.truth()? {
        py::call_method(
            name!("error"),
            &[
                self_.clone(),
                Str::from(format!(
                    "unrecognized arguments: {}",
                    py::observed::<Str>(&py::call_method(
                        name!("join"),
                        &[Value::from(" "), extras]
                    )?)
                ))
                .to_value(),
            ],
        )?;
    }
    Ok(args)
}

pub fn argument_parser_parse_known_args(
    self_: &Value,
    mut args: Value,
    mut namespace: Value,
) -> PyResult<Value> {
    let mut extras: Option<Value> = None;
    args = if args.is_none() {
        py::ops::getitem(
            &py::imported("sys.argv")?,
            &Slice::new(Some(1), None, None).to_value(),
        )?
    } else {
        py::builtins::list(&args)?.to_value()
    };
    if namespace.is_none() {
        namespace = py::call(&Namespace.get()?, &[])?;
    }
    for action in &py::iter(&py::getattr(self_, name!("_actions"))?)? {
        let action = action?;
        if !py::ops::is_(
            &py::getattr(&action, name!("dest"))?,
            &SUPPRESS.get()?.to_value(),
        ) && !py::call(
            &py::builtin("hasattr")?,
            &[namespace.clone(), py::getattr(&action, name!("dest"))?],
        )?
        .truth()?
        {
            if !py::ops::is_(
                &py::getattr(&action, name!("default"))?,
                &SUPPRESS.get()?.to_value(),
            ) {
                py::call(
                    &py::builtin("setattr")?,
                    &[
                        namespace.clone(),
                        py::getattr(&action, name!("dest"))?,
                        py::getattr(&action, name!("default"))?,
                    ],
                )?;
            }
        }
    }
    for dest in &py::iter(&py::getattr(self_, name!("_defaults"))?)? {
        let dest = dest?;
        if !py::call(&py::builtin("hasattr")?, &[namespace.clone(), dest.clone()])?.truth()? {
            py::call(
                &py::builtin("setattr")?,
                &[
                    namespace.clone(),
                    dest.clone(),
                    py::ops::getitem(&py::getattr(self_, name!("_defaults"))?, &dest)?,
                ],
            )?;
        }
    }
    if !py::getattr(self_, name!("exit_on_error"))?.truth()? {
        let [part, part_2] = py::unpack_items::<2, _>(&py::unpacking(&py::call_method(
            name!("_parse"),
            &[self_.clone(), args, namespace.clone()],
        )?)?)?;
        namespace = part;
        extras = Some(part_2);
    } else {
        let outcome: PyResult<()> = 'attempt: {
            let [part_3, part_4] = attempt!(
                'attempt,
                py::unpack_items::<2, _>(&attempt!(
                    'attempt,
                    py::unpacking(&attempt!(
                        'attempt,
                        py::call_method(name!("_parse"), &[self_.clone(), args, namespace.clone()])
                    ))
                ))
            );
            namespace = part_3;
            extras = Some(part_4);
            Ok(())
        };
        if let Err(error_2) = outcome {
            if error_2.matches(&ArgumentError.get()?)? {
                let error = error_2.value();
                py::call_method(
                    name!("error"),
                    &[self_.clone(), py::str(&error)?.to_value()],
                )?;
            } else {
                return Err(error_2);
            }
        }
    }
    if py::call(
        &py::builtin("hasattr")?,
        &[namespace.clone(), Value::from("_unrecognized_args")],
    )?
    .truth()?
    {
        py::call_method(
            name!("extend"),
            &[
                py::bound(&extras, "extras")?,
                py::getattr(&namespace, name!("_unrecognized_args"))?,
            ],
        )?;
        py::call(
            &py::builtin("delattr")?,
            &[namespace.clone(), Value::from("_unrecognized_args")],
        )?;
    }
    Ok((namespace.clone(), py::bound(&extras, "extras")?).to_value())
}

pub fn argument_parser_parse_intermixed_args(
    self_: &Value,
    args: &Value,
    namespace: &Value,
) -> PyResult<Value> {
    py::call_method(
        name!("parse_args"),
        &[self_.clone(), args.clone(), namespace.clone()],
    )
}

pub fn argument_parser_from_files(self_: &Value, args: &Value) -> PyResult<Value> {
    let made: List<Value> = List::new(vec![]);
    'outer: for arg in &py::iter(args)? {
        let arg = arg?;
        if !arg.truth()?
            || !py::ops::contains(
                &py::getattr(self_, name!("fromfile_prefix_chars"))?,
                &py::ops::getitem(&arg, &Value::from(0_i64))?,
            )?
        {
            made.append(arg.clone());
            continue;
        }
        let outcome: PyResult<()> = 'attempt: {
            let manager = attempt!(
                'attempt,
                py::call(
                    &attempt!('attempt, py::builtin("open")),
                    &[attempt!(
                        'attempt,
                        py::ops::getitem(&arg, &Slice::new(Some(1), None, None).to_value())
                    )]
                )
            );
            let file = attempt!('attempt, py::enter(&manager));
            let flow: Flow<Value> = 'with: {
                let lines: List<Value> = List::new(vec![]);
                for line in &attempt_flow!(
                    'with,
                    py::iter(&attempt_flow!(
                        'with,
                        py::call_method(
                            name!("splitlines"),
                            &[attempt_flow!(
                                'with,
                                py::call_method(name!("read"), slice::from_ref(&file))
                            )]
                        )
                    ))
                ) {
                    let line = attempt_flow!('with, line);
                    attempt_flow!(
                        'with,
                        lines.extend_from(&attempt_flow!(
                            'with,
                            py::call_method(
                                name!("convert_arg_line_to_args"),
                                &[self_.clone(), line]
                            )
                        ))
                    );
                }
                attempt_flow!(
                    'with,
                    made.extend_from(&attempt_flow!(
                        'with,
                        py::call_method(name!("_from_files"), &[self_.clone(), lines.to_value()])
                    ))
                );
                Flow::Next
            };
            if let Flow::Raise(error_2) = &flow {
                let failed_2 = error_2.value();
                if !attempt!(
                    'attempt,
                    attempt!(
                        'attempt,
                        py::call_method(
                            name!("__exit__"),
                            &[manager, py::class_of(&failed_2), failed_2.clone(), Value::None]
                        )
                    )
                    .truth()
                ) {
                    break 'attempt Err(error_2.clone());
                }
            } else {
                attempt!(
                    'attempt,
                    attempt!(
                        'attempt,
                        py::call_method(
                            name!("__exit__"),
                            &[manager, Value::None, Value::None, Value::None]
                        )
                    )
                    .truth()
                );
                match flow {
                    Flow::Next => (),
                    Flow::Return(value) => return Ok(value),
                    Flow::Raise(error) => break 'attempt Err(error),
                    Flow::Break => break 'outer,
                    Flow::Continue => continue 'outer,
                }
            }
            Ok(())
        };
        if let Err(error_3) = outcome {
            if error_3.is("OSError") {
                let error = error_3.value();
                py::call_method(
                    name!("error"),
                    &[self_.clone(), py::str(&error)?.to_value()],
                )?;
            } else {
                return Err(error_3);
            }
        }
    }
    Ok(made.to_value())
}

pub fn argument_parser_convert_arg_line_to_args(_self_: &Value, arg_line: &Value) -> Value {
    List::new(vec![arg_line.clone()]).to_value()
}

pub fn argument_parser_parse(self_: &Value, mut args: Value, namespace: &Value) -> PyResult<Value> {
    if !py::getattr(self_, name!("fromfile_prefix_chars"))?.is_none() {
        args = py::call_method(name!("_from_files"), &[self_.clone(), args.clone()])?;
    }
    py::call_method(
        name!("run"),
        &[py::call(
            &_Parse.get()?,
            &[self_.clone(), args.clone(), namespace.clone()],
        )?],
    )
}

/// The action, the option and its explicit argument; None when it is no option.
pub fn argument_parser_parse_optional(self_: &Value, arg: &Value) -> PyResult<Value> {
    if !arg.truth()?
        || !py::ops::contains(
            &py::getattr(self_, name!("prefix_chars"))?,
            &py::ops::getitem(arg, &Value::from(0_i64))?,
        )?
    {
        return Ok(Value::None);
    }
    if py::ops::contains(&py::getattr(self_, name!("_option_string_actions"))?, arg)? {
        return Ok((
            py::ops::getitem(&py::getattr(self_, name!("_option_string_actions"))?, arg)?,
            arg.clone(),
            (),
        )
            .to_value());
    }
    if py::ops::len_i64(arg)? == 1 {
        return Ok(Value::None);
    }
    if py::ops::contains(arg, &Value::from("="))? {
        let [option, __, explicit] = py::unpack_items::<3, _>(&py::unpacking(&py::call_method(
            name!("partition"),
            &[arg.clone(), Value::from("=")],
        )?)?)?;
        if py::ops::contains(
            &py::getattr(self_, name!("_option_string_actions"))?,
            &option,
        )? {
            return Ok((
                py::ops::getitem(
                    &py::getattr(self_, name!("_option_string_actions"))?,
                    &option,
                )?,
                option.clone(),
                explicit.clone(),
            )
                .to_value());
        }
    }
    let found = py::call_method(name!("_abbreviated"), &[self_.clone(), arg.clone()])?;
    if py::ops::len_i64(&found)? > 1 {
        let names = py::observed::<Str>(&py::call_method(
            name!("join"),
            &[
                Value::from(", "),
                {
                    let source = found.clone();
                    py::typed_generator(move |co| async move {
                        for item in &py::iter(&source)? {
                            let item = item?;
                            let [_, option, __] = py::unpack_items::<3, _>(&py::unpacking(&item)?)?;
                            co.yield_(option.clone()).await?;
                        }
                        Ok(Value::None)
                    })
                }
                .to_value(),
            ],
        )?);
        py::call_method(
            name!("error"),
            &[
                self_.clone(),
                Str::from(format!(
                    "ambiguous option: {} could match {}",
                    py::format_value(arg, "")?,
                    names
                ))
                .to_value(),
            ],
        )?;
    }
    if py::ops::len_i64(&found)? == 1 {
        return py::ops::getitem(&found, &Value::from(0_i64));
    }
    if py::call_method(name!("match"), &[_NEGATIVE.get()?.to_value(), arg.clone()])?.truth()?
        && !py::getattr(self_, name!("_has_negative_number_optionals"))?.truth()?
    {
        return Ok(Value::None);
    }
    if py::ops::contains(arg, &Value::from(" "))? {
        return Ok(Value::None);
    }
    Ok(((), arg.clone(), ()).to_value())
}

pub fn argument_parser_abbreviated(self_: &Value, arg: &Value) -> PyResult<Value> {
    let chars = py::getattr(self_, name!("prefix_chars"))?;
    let found: List<Value> = List::new(vec![]);
    let mut option: Value;
    if py::ops::contains(&chars, &py::ops::getitem(arg, &Value::from(0_i64))?)?
        && py::ops::contains(&chars, &py::ops::getitem(arg, &Value::from(1_i64))?)?
    {
        if py::getattr(self_, name!("allow_abbrev"))?.truth()? {
            let (mut prefix, mut explicit) = (arg.clone(), Value::None);
            if py::ops::contains(arg, &Value::from("="))? {
                let [part, __, part_2] = py::unpack_items::<3, _>(&py::unpacking(
                    &py::call_method(name!("partition"), &[arg.clone(), Value::from("=")])?,
                )?)?;
                prefix = part;
                explicit = part_2;
            }
            for item in &py::iter(&py::getattr(self_, name!("_option_string_actions"))?)? {
                let item = item?;
                option = item;
                if py::call_method(name!("startswith"), &[option.clone(), prefix.clone()])?
                    .truth()?
                {
                    found.append(
                        (
                            py::ops::getitem(
                                &py::getattr(self_, name!("_option_string_actions"))?,
                                &option,
                            )?,
                            option.clone(),
                            explicit.clone(),
                        )
                            .to_value(),
                    );
                }
            }
        }
    } else if py::ops::contains(&chars, &py::ops::getitem(arg, &Value::from(0_i64))?)?
        && !py::ops::contains(&chars, &py::ops::getitem(arg, &Value::from(1_i64))?)?
    {
        let (short, rest) = (
            py::ops::getitem(arg, &Slice::new(None, Some(2), None).to_value())?,
            py::ops::getitem(arg, &Slice::new(Some(2), None, None).to_value())?,
        );
        for item_2 in &py::iter(&py::getattr(self_, name!("_option_string_actions"))?)? {
            let item_2 = item_2?;
            option = item_2;
            let action = py::ops::getitem(
                &py::getattr(self_, name!("_option_string_actions"))?,
                &option,
            )?;
            if py::ops::eq(&option, &short)?.truth()? {
                found.append((action, option.clone(), rest.clone()).to_value());
            } else if py::call_method(name!("startswith"), &[option.clone(), arg.clone()])?
                .truth()?
            {
                found.append((action, option.clone(), Value::None).to_value());
            }
        }
    }
    Ok(found.to_value())
}

pub fn argument_parser_get_values(
    self_: &Value,
    action: &Value,
    mut strings: Value,
) -> PyResult<Value> {
    if !py::compare::in_items(
        &(PARSER.get()?.to_value(), REMAINDER.get()?.to_value()),
        &py::getattr(action, name!("nargs"))?,
    )? && py::ops::contains(&strings, &Value::from("--"))?
    {
        strings = py::builtins::list(&strings)?.to_value();
        py::call_method(name!("remove"), &[strings.clone(), Value::from("--")])?;
    }
    let mut value: Value;
    if !strings.truth()?
        && py::ops::eq(
            &py::getattr(action, name!("nargs"))?,
            &OPTIONAL.get()?.to_value(),
        )?
        .truth()?
    {
        value = if py::getattr(action, name!("option_strings"))?.truth()? {
            py::getattr(action, name!("const"))?
        } else {
            py::getattr(action, name!("default"))?
        };
        if py::call(
            &py::builtin("isinstance")?,
            &[value.clone(), py::builtin("str")?],
        )?
        .truth()?
        {
            value = py::call_method(
                name!("_get_value"),
                &[self_.clone(), action.clone(), value.clone()],
            )?;
            py::call_method(
                name!("_check_value"),
                &[self_.clone(), action.clone(), value.clone()],
            )?;
        }
        return Ok(value);
    }
    if !strings.truth()?
        && (py::ops::eq(
            &py::getattr(action, name!("nargs"))?,
            &ZERO_OR_MORE.get()?.to_value(),
        )?
        .truth()?
            && !py::getattr(action, name!("option_strings"))?.truth()?)
    {
        if !py::getattr(action, name!("default"))?.is_none() {
            value = py::getattr(action, name!("default"))?;
            py::call_method(
                name!("_check_value"),
                &[self_.clone(), action.clone(), value.clone()],
            )?;
            return Ok(value);
        }
        return Ok(strings);
    }
    if py::ops::len_i64(&strings)? == 1
        && py::compare::in_items(
            &(Value::None, OPTIONAL.get()?.to_value()),
            &py::getattr(action, name!("nargs"))?,
        )?
    {
        value = py::call_method(
            name!("_get_value"),
            &[
                self_.clone(),
                action.clone(),
                py::ops::getitem(&strings, &Value::from(0_i64))?,
            ],
        )?;
        py::call_method(
            name!("_check_value"),
            &[self_.clone(), action.clone(), value.clone()],
        )?;
        return Ok(value);
    }
    if py::ops::eq(
        &py::getattr(action, name!("nargs"))?,
        &REMAINDER.get()?.to_value(),
    )?
    .truth()?
    {
        return Ok({
            let mut items = Vec::new();
            for string in &py::iter(&strings)? {
                let string = string?;
                items.push(py::call_method(
                    name!("_get_value"),
                    &[self_.clone(), action.clone(), string.clone()],
                )?);
            }
            List::new(items)
        }
        .to_value());
    }
    if py::ops::eq(
        &py::getattr(action, name!("nargs"))?,
        &PARSER.get()?.to_value(),
    )?
    .truth()?
    {
        value = {
            let mut items_2 = Vec::new();
            for string in &py::iter(&strings)? {
                let string = string?;
                items_2.push(py::call_method(
                    name!("_get_value"),
                    &[self_.clone(), action.clone(), string.clone()],
                )?);
            }
            List::new(items_2)
        }
        .to_value();
        py::call_method(
            name!("_check_value"),
            &[
                self_.clone(),
                action.clone(),
                py::ops::getitem(&value, &Value::from(0_i64))?,
            ],
        )?;
        return Ok(value);
    }
    if py::ops::eq(
        &py::getattr(action, name!("nargs"))?,
        &SUPPRESS.get()?.to_value(),
    )?
    .truth()?
    {
        return Ok(SUPPRESS.get()?.to_value());
    }
    value = {
        let mut items_3 = Vec::new();
        for string in &py::iter(&strings)? {
            let string = string?;
            items_3.push(py::call_method(
                name!("_get_value"),
                &[self_.clone(), action.clone(), string.clone()],
            )?);
        }
        List::new(items_3)
    }
    .to_value();
    for item in &py::iter(&value)? {
        let item = item?;
        py::call_method(
            name!("_check_value"),
            &[self_.clone(), action.clone(), item],
        )?;
    }
    Ok(value)
}

pub fn argument_parser_get_value(self_: &Value, action: &Value, string: &Value) -> PyResult<Value> {
    let mut kind = py::getattr(action, name!("type"))?;
    if _is_hashable(&kind)?.truth()? {
        kind = py::call_method(
            name!("get"),
            &[
                py::getattr(self_, name!("_registry"))?,
                (Str::from("type"), kind.clone()).to_value(),
                kind.clone(),
            ],
        )?;
    }
    if kind.is_none() {
        return Ok(string.clone());
    }
    let outcome: PyResult<()> = 'attempt: {
        return Ok(attempt!('attempt, py::call(&kind, slice::from_ref(string))));
    };
    let error_2 = match outcome {
        Err(error_2) => error_2,
        Ok(()) => unreachable!(),
    };
    if error_2.matches(&ArgumentTypeError.get()?)? {
        let error = error_2.value();
        Err(PyErr::raise(&py::call(
            &ArgumentError.get()?,
            &[action.clone(), py::str(&error)?.to_value()],
        )?)
        .with_context(&error_2))
    } else if error_2.is("TypeError") || error_2.is("ValueError") {
        let name = py::call(
            &py::builtin("getattr")?,
            &[
                kind.clone(),
                Value::from("__name__"),
                py::repr(&kind)?.to_value(),
            ],
        )?;
        Err(PyErr::raise(&py::call(
            &ArgumentError.get()?,
            &[
                action.clone(),
                Str::from(format!(
                    "invalid {} value: {}",
                    py::format_value(&name, "")?,
                    py::repr(string)?
                ))
                .to_value(),
            ],
        )?)
        .with_context(&error_2))
    } else {
        Err(error_2)
    }
}

pub fn argument_parser_check_value(
    _self_: &Value,
    action: &Value,
    value: &Value,
) -> PyResult<Value> {
    if !py::getattr(action, name!("choices"))?.is_none()
        && !py::ops::contains(&py::getattr(action, name!("choices"))?, value)?
    {
        let names = Str::from(", ").join(py::iter::map(
            |arg: &Value| -> PyResult<Str> { py::repr(arg) },
            &py::getattr(action, name!("choices"))?,
        ))?;
        return Err(PyErr::raise(&py::call(
            &ArgumentError.get()?,
            &[
                action.clone(),
                Str::from(format!(
                    "invalid choice: {} (choose from {})",
                    py::repr(value)?,
                    names
                ))
                .to_value(),
            ],
        )?));
    }
    Ok(Value::None)
}

pub fn argument_parser_format_usage(self_: &Value) -> PyResult<Value> {
    let formatter = py::call_method(name!("_get_formatter"), slice::from_ref(self_))?;
    py::call_method(
        name!("add_usage"),
        &[
            formatter.clone(),
            py::getattr(self_, name!("usage"))?,
            py::getattr(self_, name!("_actions"))?,
            py::getattr(self_, name!("_mutually_exclusive_groups"))?,
        ],
    )?;
    py::call_method(name!("format_help"), slice::from_ref(&formatter))
}

pub fn argument_parser_format_help(self_: &Value) -> PyResult<Value> {
    let formatter = py::call_method(name!("_get_formatter"), slice::from_ref(self_))?;
    py::call_method(
        name!("add_usage"),
        &[
            formatter.clone(),
            py::getattr(self_, name!("usage"))?,
            py::getattr(self_, name!("_actions"))?,
            py::getattr(self_, name!("_mutually_exclusive_groups"))?,
        ],
    )?;
    py::call_method(
        name!("add_text"),
        &[formatter.clone(), py::getattr(self_, name!("description"))?],
    )?;
    for group in &py::iter(&py::getattr(self_, name!("_action_groups"))?)? {
        let group = group?;
        py::call_method(
            name!("start_section"),
            &[formatter.clone(), py::getattr(&group, name!("title"))?],
        )?;
        py::call_method(
            name!("add_text"),
            &[
                formatter.clone(),
                py::getattr(&group, name!("description"))?,
            ],
        )?;
        py::call_method(
            name!("add_arguments"),
            &[
                formatter.clone(),
                py::getattr(&group, name!("_group_actions"))?,
            ],
        )?;
        py::call_method(name!("end_section"), slice::from_ref(&formatter))?;
    }
    py::call_method(
        name!("add_text"),
        &[formatter.clone(), py::getattr(self_, name!("epilog"))?],
    )?;
    py::call_method(name!("format_help"), slice::from_ref(&formatter))
}

pub fn argument_parser_get_formatter(self_: &Value) -> PyResult<Value> {
    py::call_method_kw(
        name!("formatter_class"),
        &[self_.clone(), py::getattr(self_, name!("prog"))?],
        &["prog"],
    )
}

pub fn argument_parser_print_usage(self_: &Value, file: &Value) -> PyResult<Value> {
    py::call_method(
        name!("_print_message"),
        &[
            self_.clone(),
            py::call_method(name!("format_usage"), slice::from_ref(self_))?,
            if file.is_none() {
                py::imported("sys.stdout")?
            } else {
                file.clone()
            },
        ],
    )?;
    Ok(Value::None)
}

pub fn argument_parser_print_help(self_: &Value, file: &Value) -> PyResult<Value> {
    py::call_method(
        name!("_print_message"),
        &[
            self_.clone(),
            py::call_method(name!("format_help"), slice::from_ref(self_))?,
            if file.is_none() {
                py::imported("sys.stdout")?
            } else {
                file.clone()
            },
        ],
    )?;
    Ok(Value::None)
}

pub fn argument_parser_print_message(
    _self_: &Value,
    message: &Value,
    file: &Value,
) -> PyResult<Value> {
    if message.truth()? {
        py::call_method(
            name!("write"),
            &[
                if file.is_none() {
                    py::imported("sys.stderr")?
                } else {
                    file.clone()
                },
                message.clone(),
            ],
        )?;
    }
    Ok(Value::None)
}

pub fn argument_parser_exit(self_: &Value, status: &Value, message: &Value) -> PyResult<Value> {
    if message.truth()? {
        py::call_method(
            name!("_print_message"),
            &[self_.clone(), message.clone(), py::imported("sys.stderr")?],
        )?;
    }
    py::call(&py::imported("sys.exit")?, slice::from_ref(status))?;
    Ok(Value::None)
}

pub fn argument_parser_error(self_: &Value, message: &Value) -> PyResult<Value> {
    py::call_method(
        name!("print_usage"),
        &[self_.clone(), py::imported("sys.stderr")?],
    )?;
    py::call_method(
        name!("exit"),
        &[
            self_.clone(),
            Value::from(2_i64),
            Str::from(format!(
                "{}: error: {}\n",
                py::format_value(&py::getattr(self_, name!("prog"))?, "")?,
                py::format_value(message, "")?
            ))
            .to_value(),
        ],
    )?;
    Ok(Value::None)
}

pub fn _parse_init(
    self_: &Value,
    parser: &Value,
    args: &Value,
    namespace: &Value,
) -> PyResult<Value> {
    py::setattr(self_, name!("parser"), parser.clone())?;
    py::setattr(self_, name!("args"), args.clone())?;
    py::setattr(self_, name!("namespace"), namespace.clone())?;
    py::setattr(
        self_,
        name!("positionals"),
        {
            let mut items = Vec::new();
            for action in &py::iter(&py::getattr(parser, name!("_actions"))?)? {
                let action = action?;
                if !py::getattr(&action, name!("option_strings"))?.truth()? {
                    items.push(action.clone());
                }
            }
            List::new(items)
        }
        .to_value(),
    )?;
    py::setattr(
        self_,
        name!("extras"),
        List::<Value>::new(vec![]).to_value(),
    )?;
    py::setattr(self_, name!("seen"), List::<Value>::new(vec![]).to_value())?;
    py::setattr(self_, name!("given"), List::<Value>::new(vec![]).to_value())?;
    py::setattr(
        self_,
        name!("options"),
        Dict::<Value, Value>::new().to_value(),
    )?;
    let pattern: List<Str> = List::new(vec![]);
    for item in py::iter::enumerate(args, 0) {
        let (index, arg) = item?;
        if py::ops::eq(&arg, &Value::from("--"))?.truth()? {
            pattern.append(Str::from("-"));
            pattern.extend_from(&Str::from("A").repeat(py::ops::len_i64(args)? - index - 1)?)?;
            break;
        }
        let option = py::call_method(name!("_parse_optional"), &[parser.clone(), arg])?;
        if option.is_none() {
            pattern.append(Str::from("A"));
        } else {
            py::ops::setitem(
                &py::getattr(self_, name!("options"))?,
                &index.to_value(),
                option,
            )?;
            pattern.append(Str::from("O"));
        }
    }
    py::setattr(
        self_,
        name!("pattern"),
        Str::from("").join(&pattern)?.to_value(),
    )?;
    Ok(Value::None)
}

pub fn _parse_run(self_: &Value) -> PyResult<Value> {
    let mut at = Value::from(0_i64);
    let last = if py::getattr(self_, name!("options"))?.truth()? {
        py::builtins::max(&py::getattr(self_, name!("options"))?)?
    } else {
        Value::from(-1_i64)
    };
    while py::ops::le(&at, &last)?.truth()? {
        let following = py::builtins::min({
            let source = py::getattr(self_, name!("options"))?;
            let at = at.clone();
            py::typed_generator(move |co| async move {
                for index in &py::iter(&source)? {
                    let index = index?;
                    if py::ops::ge(&index, &at)?.truth()? {
                        co.yield_(index.clone()).await?;
                    }
                }
                Ok(Value::None)
            })
        })?;
        if py::ops::ne(&at, &following)?.truth()? {
            let end = py::call_method(name!("take_positionals"), &[self_.clone(), at.clone()])?;
            if py::ops::gt(&end, &at)?.truth()? {
                at = end.clone();
                continue;
            }
            at = end;
        }
        if !py::ops::contains(&py::getattr(self_, name!("options"))?, &at)? {
            py::call_method(
                name!("extend"),
                &[
                    py::getattr(self_, name!("extras"))?,
                    py::ops::getitem(
                        &py::getattr(self_, name!("args"))?,
                        &py::slice_object(&at, &following, &Value::None),
                    )?,
                ],
            )?;
            at = following;
        }
        at = py::call_method(name!("take_optional"), &[self_.clone(), at.clone()])?;
    }
    at = py::call_method(name!("take_positionals"), &[self_.clone(), at.clone()])?;
    py::call_method(
        name!("extend"),
        &[
            py::getattr(self_, name!("extras"))?,
            py::ops::getitem(
                &py::getattr(self_, name!("args"))?,
                &py::slice_object(&at, &Value::None, &Value::None),
            )?,
        ],
    )?;
    py::call_method(name!("finish"), slice::from_ref(self_))?;
    Ok((
        py::getattr(self_, name!("namespace"))?,
        py::getattr(self_, name!("extras"))?,
    )
        .to_value())
}

pub fn _parse_was(_self_: &Value, actions: &Value, action: &Value) -> PyResult<Value> {
    Ok(py::builtins::any({
        let source = actions.clone();
        let action = action.clone();
        py::typed_generator(move |co| async move {
            for known in &py::iter(&source)? {
                let known = known?;
                co.yield_(py::ops::is_(&known, &action)).await?;
            }
            Ok(Value::None)
        })
    })?
    .to_value())
}

pub fn _parse_finish(self_: &Value) -> PyResult<Value> {
    let parser = py::getattr(self_, name!("parser"))?;
    let missing: List<Value> = List::new(vec![]);
    for action in &py::iter(&py::getattr(&parser, name!("_actions"))?)? {
        let action = action?;
        if py::call_method(
            name!("was"),
            &[
                self_.clone(),
                py::getattr(self_, name!("seen"))?,
                action.clone(),
            ],
        )?
        .truth()?
        {
            continue;
        }
        if py::getattr(&action, name!("required"))?.truth()? {
            missing.append(_action_name(&action)?);
        } else if py::call(
            &py::builtin("isinstance")?,
            &[py::getattr(&action, name!("default"))?, py::builtin("str")?],
        )?
        .truth()?
            && py::call(
                &py::builtin("hasattr")?,
                &[
                    py::getattr(self_, name!("namespace"))?,
                    py::getattr(&action, name!("dest"))?,
                ],
            )?
            .truth()?
        {
            if py::ops::is_(
                &py::getattr(&action, name!("default"))?,
                &py::call(
                    &py::builtin("getattr")?,
                    &[
                        py::getattr(self_, name!("namespace"))?,
                        py::getattr(&action, name!("dest"))?,
                    ],
                )?,
            ) {
                py::call(
                    &py::builtin("setattr")?,
                    &[
                        py::getattr(self_, name!("namespace"))?,
                        py::getattr(&action, name!("dest"))?,
                        py::call_method(
                            name!("_get_value"),
                            &[
                                parser.clone(),
                                action.clone(),
                                py::getattr(&action, name!("default"))?,
                            ],
                        )?,
                    ],
                )?;
            }
        }
    }
    if !missing.is_empty() {
        py::call_method(
            name!("error"),
            &[
                parser.clone(),
                Str::from(format!(
                    "the following arguments are required: {}",
                    py::observed::<Str>(&py::call_method(
                        name!("join"),
                        &[Value::from(", "), missing.to_value()]
                    )?)
                ))
                .to_value(),
            ],
        )?;
    }
    for group in &py::iter(&py::getattr(&parser, name!("_mutually_exclusive_groups"))?)? {
        let group = group?;
        if py::getattr(&group, name!("required"))?.truth()?
            && !py::builtins::any({
                let source = py::getattr(&group, name!("_group_actions"))?;
                let self_ = self_.clone();
                py::typed_generator(move |co| async move {
                    for action in &py::iter(&source)? {
                        let action = action?;
                        co.yield_(py::call_method(
                            name!("was"),
                            &[
                                self_.clone(),
                                py::getattr(&self_, name!("given"))?,
                                action.clone(),
                            ],
                        )?)
                        .await?;
                    }
                    Ok(Value::None)
                })
            })?
        {
            let names = {
                let mut items = Vec::new();
                for action in &py::iter(&py::getattr(&group, name!("_group_actions"))?)? {
                    let action = action?;
                    if !py::ops::is_(
                        &py::getattr(&action, name!("help"))?,
                        &SUPPRESS.get()?.to_value(),
                    ) {
                        items.push(_action_name(&action)?);
                    }
                }
                List::new(items)
            };
            py::call_method(
                name!("error"),
                &[
                    parser.clone(),
                    Str::from(format!(
                        "one of the arguments {} is required",
                        py::observed::<Str>(&py::call_method(
                            name!("join"),
                            &[Value::from(" "), names.to_value()]
                        )?)
                    ))
                    .to_value(),
                ],
            )?;
        }
    }
    Ok(Value::None)
}

pub fn _parse_perform(
    self_: &Value,
    action: &Value,
    strings: &Value,
    option: &Value,
) -> PyResult<Value> {
    py::call_method(
        name!("append"),
        &[py::getattr(self_, name!("seen"))?, action.clone()],
    )?;
    let values = py::call_method(
        name!("_get_values"),
        &[
            py::getattr(self_, name!("parser"))?,
            action.clone(),
            strings.clone(),
        ],
    )?;
    if !py::ops::is_(&values, &py::getattr(action, name!("default"))?) {
        py::call_method(
            name!("append"),
            &[py::getattr(self_, name!("given"))?, action.clone()],
        )?;
        for group in &py::iter(&py::getattr(
            &py::getattr(self_, name!("parser"))?,
            name!("_mutually_exclusive_groups"),
        )?)? {
            let group = group?;
            if py::call_method(
                name!("was"),
                &[
                    self_.clone(),
                    py::getattr(&group, name!("_group_actions"))?,
                    action.clone(),
                ],
            )?
            .truth()?
            {
                for other in &py::iter(&py::getattr(&group, name!("_group_actions"))?)? {
                    let other = other?;
                    if !py::ops::is_(&other, action)
                        && py::call_method(
                            name!("was"),
                            &[
                                self_.clone(),
                                py::getattr(self_, name!("given"))?,
                                other.clone(),
                            ],
                        )?
                        .truth()?
                    {
                        return Err(PyErr::raise(&py::call(
                            &ArgumentError.get()?,
                            &[
                                action.clone(),
                                Str::from(format!(
                                    "not allowed with argument {}",
                                    py::format_value(&_action_name(&other)?, "")?
                                ))
                                .to_value(),
                            ],
                        )?));
                    }
                }
            }
        }
    }
    if !py::ops::is_(&values, &SUPPRESS.get()?.to_value()) {
        py::call(
            action,
            &[
                py::getattr(self_, name!("parser"))?,
                py::getattr(self_, name!("namespace"))?,
                values,
                option.clone(),
            ],
        )?;
    }
    Ok(Value::None)
}

pub fn _parse_take_optional(self_: &Value, start: &Value) -> PyResult<Value> {
    let [mut action, mut option, mut explicit] = py::unpack_items::<3, _>(&py::unpacking(
        &py::ops::getitem(&py::getattr(self_, name!("options"))?, start)?,
    )?)?;
    let taken: List<(Value, Value, Value)> = List::new(vec![]);
    let mut stop: Value;
    loop {
        if action.is_none() {
            py::call_method(
                name!("append"),
                &[
                    py::getattr(self_, name!("extras"))?,
                    py::ops::getitem(&py::getattr(self_, name!("args"))?, start)?,
                ],
            )?;
            return py::ops::add(start, &Value::from(1_i64));
        }
        if explicit.is_none() {
            let begin = py::ops::add(start, &Value::from(1_i64))?;
            stop = py::ops::add(
                &begin,
                &py::call_method(
                    name!("count"),
                    &[
                        self_.clone(),
                        action.clone(),
                        py::ops::getitem(
                            &py::getattr(self_, name!("pattern"))?,
                            &py::slice_object(&begin, &Value::None, &Value::None),
                        )?,
                    ],
                )?,
            )?;
            taken.append((
                action.clone(),
                py::ops::getitem(
                    &py::getattr(self_, name!("args"))?,
                    &py::slice_object(&begin, &stop, &Value::None),
                )?,
                option.clone(),
            ));
            break;
        }
        let count = py::call_method(
            name!("count"),
            &[self_.clone(), action.clone(), Value::from("A")],
        )?;
        if py::ops::eq(&count, &Value::from(0_i64))?.truth()?
            && (!py::ops::contains(
                &py::getattr(&py::getattr(self_, name!("parser"))?, name!("prefix_chars"))?,
                &py::ops::getitem(&option, &Value::from(1_i64))?,
            )? && py::ops::ne(&explicit, &Value::from(""))?.truth()?)
        {
            taken.append((
                action.clone(),
                List::<Value>::new(vec![]).to_value(),
                option.clone(),
            ));
            option = py::ops::add(
                &py::ops::getitem(&option, &Value::from(0_i64))?,
                &py::ops::getitem(&explicit, &Value::from(0_i64))?,
            )?;
            let rest = {
                let first =
                    py::ops::getitem(&explicit, &Slice::new(Some(1), None, None).to_value())?;
                if first.truth()? { first } else { Value::None }
            };
            if !py::ops::contains(
                &py::getattr(
                    &py::getattr(self_, name!("parser"))?,
                    name!("_option_string_actions"),
                )?,
                &option,
            )? {
                return Err(PyErr::raise(&py::call(
                    &ArgumentError.get()?,
                    &[
                        action.clone(),
                        Str::from(format!(
                            "ignored explicit argument {}",
                            py::repr(&explicit)?
                        ))
                        .to_value(),
                    ],
                )?));
            }
            action = py::ops::getitem(
                &py::getattr(
                    &py::getattr(self_, name!("parser"))?,
                    name!("_option_string_actions"),
                )?,
                &option,
            )?;
            explicit = rest;
        } else if py::ops::eq(&count, &Value::from(1_i64))?.truth()? {
            stop = py::ops::add(start, &Value::from(1_i64))?;
            taken.append((
                action.clone(),
                List::new(vec![explicit.clone()]).to_value(),
                option.clone(),
            ));
            break;
        } else {
            return Err(PyErr::raise(&py::call(
                &ArgumentError.get()?,
                &[
                    action.clone(),
                    Str::from(format!(
                        "ignored explicit argument {}",
                        py::repr(&explicit)?
                    ))
                    .to_value(),
                ],
            )?));
        }
    }
    for item in taken.iter() {
        let (part, strings, part_2) = item;
        action = part;
        option = part_2;
        py::call_method(
            name!("perform"),
            &[self_.clone(), action.clone(), strings, option.clone()],
        )?;
    }
    Ok(stop)
}

pub fn _parse_take_positionals(self_: &Value, mut start: Value) -> PyResult<Value> {
    let rest = py::ops::getitem(
        &py::getattr(self_, name!("pattern"))?,
        &py::slice_object(&start, &Value::None, &Value::None),
    )?;
    for size in py::Range::new(
        py::ops::len_i64(&py::getattr(self_, name!("positionals"))?)?,
        0,
        -1,
    )?
    .iter()
    {
        let chosen = py::ops::getitem(
            &py::getattr(self_, name!("positionals"))?,
            &Slice::new(None, Some(size), None).to_value(),
        )?;
        let r#match = py::call(
            &py::imported("re.match")?,
            &[
                Str::from("")
                    .join({
                        let source = chosen.clone();
                        py::typed_generator(move |co| async move {
                            for action in &py::iter(&source)? {
                                let action = action?;
                                co.yield_(_nargs_pattern(&action)?).await?;
                            }
                            Ok(Value::None)
                        })
                    })?
                    .to_value(),
                rest.clone(),
            ],
        )?;
        if r#match.is_none() {
            continue;
        }
        for item in py::iter::zip(
            &chosen,
            &py::call_method(name!("groups"), slice::from_ref(&r#match))?,
        ) {
            let (action, group) = item?;
            let strings = py::ops::getitem(
                &py::getattr(self_, name!("args"))?,
                &py::slice_object(
                    &start,
                    &py::ops::add(&start, &py::ops::len_i64(&group)?.to_value())?,
                    &Value::None,
                ),
            )?;
            start = py::ops::iadd(&start, &py::ops::len_i64(&group)?.to_value())?;
            py::call_method(name!("perform"), &[self_.clone(), action, strings])?;
        }
        py::setattr(
            self_,
            name!("positionals"),
            py::ops::getitem(
                &py::getattr(self_, name!("positionals"))?,
                &Slice::new(Some(size), None, None).to_value(),
            )?,
        )?;
        break;
    }
    Ok(start)
}

pub fn _parse_count(_self_: &Value, action: &Value, pattern: &Value) -> PyResult<Value> {
    let r#match = py::call(
        &py::imported("re.match")?,
        &[_nargs_pattern(action)?.to_value(), pattern.clone()],
    )?;
    if r#match.is_none() {
        let message: Str = if py::getattr(action, name!("nargs"))?.is_none() {
            Str::from("expected one argument")
        } else if py::ops::eq(
            &py::getattr(action, name!("nargs"))?,
            &OPTIONAL.get()?.to_value(),
        )?
        .truth()?
        {
            Str::from("expected at most one argument")
        } else if py::ops::eq(
            &py::getattr(action, name!("nargs"))?,
            &ONE_OR_MORE.get()?.to_value(),
        )?
        .truth()?
        {
            Str::from("expected at least one argument")
        } else {
            Str::from(format!(
                "expected {} argument{}",
                py::format_value(&py::getattr(action, name!("nargs"))?, "")?,
                if py::ops::eq(&py::getattr(action, name!("nargs"))?, &Value::from(1_i64))?
                    .truth()?
                {
                    Str::from("")
                } else {
                    Str::from("s")
                }
            ))
        };
        return Err(PyErr::raise(&py::call(
            &ArgumentError.get()?,
            &[action.clone(), message.to_value()],
        )?));
    }
    Ok(py::ops::len_i64(&py::call_method(
        name!("group"),
        &[r#match.clone(), Value::from(1_i64)],
    )?)?
    .to_value())
}

pub fn _nargs_pattern(action: &Value) -> PyResult<Str> {
    let nargs = py::getattr(action, name!("nargs"))?;
    let mut pattern: Str = if nargs.is_none() {
        Str::from("(-*A-*)")
    } else if py::ops::eq(&nargs, &OPTIONAL.get()?.to_value())?.truth()? {
        Str::from("(-*A?-*)")
    } else if py::ops::eq(&nargs, &ZERO_OR_MORE.get()?.to_value())?.truth()? {
        Str::from("(-*[A-]*)")
    } else if py::ops::eq(&nargs, &ONE_OR_MORE.get()?.to_value())?.truth()? {
        Str::from("(-*A[A-]*)")
    } else if py::ops::eq(&nargs, &REMAINDER.get()?.to_value())?.truth()? {
        Str::from("([-AO]*)")
    } else if py::ops::eq(&nargs, &PARSER.get()?.to_value())?.truth()? {
        Str::from("(-*A[-AO]*)")
    } else if py::ops::eq(&nargs, &SUPPRESS.get()?.to_value())?.truth()? {
        Str::from("(-*-*)")
    } else {
        Str::from(format!(
            "(-*{}-*)",
            py::observed::<Str>(&py::call_method(
                name!("join"),
                &[Value::from("-*"), py::ops::mul(&Value::from("A"), &nargs)?]
            )?)
        ))
    };
    if py::getattr(action, name!("option_strings"))?.truth()? {
        pattern = pattern.replace("-*", "", -1).replace("-", "", -1);
    }
    Ok(pattern)
}

/// Runs the module's own statements, the first time it is imported.
pub fn import() -> PyResult<()> {
    if !py::first_import("written_argparse") {
        return Ok(());
    }
    SUPPRESS.set(Str::from("==SUPPRESS=="));
    OPTIONAL.set(Str::from("?"));
    ZERO_OR_MORE.set(Str::from("*"));
    ONE_OR_MORE.set(Str::from("+"));
    PARSER.set(Str::from("A..."));
    REMAINDER.set(Str::from("..."));

    _NEGATIVE.set(py::re::compile("^-\\d+$|^-\\d*\\.\\d+$", 0)?);

    let class = py::class::build("ArgumentError", &[py::builtin("Exception")?], |ns| {
        ns.set(name!("__module__"), Value::from("argparse"));
        ns.set(
            name!("__doc__"),
            Value::from("What is wrong with an argument."),
        );
        ns.set(
            name!("__init__"),
            py::function::new(&ARGUMENT_ERROR_INIT_SIGNATURE, |args| {
                argument_error_init(&args[0], &args[1], &args[2])
            }),
        );

        ns.set(
            name!("__str__"),
            py::function::new(&ARGUMENT_ERROR_STR_SIGNATURE, |args| {
                argument_error_str(&args[0])
            }),
        );
        Ok(())
    })?;
    ArgumentError.set(class);

    let class_2 = py::class::build("ArgumentTypeError", &[py::builtin("Exception")?], |ns| {
        ns.set(name!("__module__"), Value::from("argparse"));
        ns.set(
            name!("__doc__"),
            Value::from("What a type says of a text that it does not take."),
        );
        Ok(())
    })?;
    ArgumentTypeError.set(class_2);

    let class_3 = py::class::build("_Shown", &[], |ns| {
        ns.set(name!("__module__"), Value::from("argparse"));
        ns.set(name!("__doc__"), Value::from("What shows its attributes."));
        ns.set(
            name!("__repr__"),
            py::function::new(&SHOWN_REPR_SIGNATURE, |args| _shown_repr(&args[0])),
        );

        ns.set(
            name!("_get_kwargs"),
            py::function::new(&SHOWN_GET_KWARGS_SIGNATURE, |args| {
                _shown_get_kwargs(&args[0])
            }),
        );

        ns.set(
            name!("_get_args"),
            py::function::new(&SHOWN_GET_ARGS_SIGNATURE, |args| {
                Ok(_shown_get_args(&args[0]))
            }),
        );
        Ok(())
    })?;
    _Shown.set(class_3);

    let class_4 = py::class::build("Namespace", &[_Shown.get()?], |ns| {
        ns.set(name!("__module__"), Value::from("argparse"));
        ns.set(
            name!("__doc__"),
            Value::from("The values that were parsed."),
        );
        ns.set(
            name!("__init__"),
            py::function::new(&NAMESPACE_INIT_SIGNATURE, |args| {
                namespace_init(&args[0], &<Dict<Value, Value>>::from_value(&args[1])?)
            }),
        );

        ns.set(
            name!("__eq__"),
            py::function::new(&NAMESPACE_EQ_SIGNATURE, |args| {
                namespace_eq(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("__contains__"),
            py::function::new(&NAMESPACE_CONTAINS_SIGNATURE, |args| {
                namespace_contains(&args[0], &args[1])
            }),
        );
        Ok(())
    })?;
    Namespace.set(class_4);

    let class_5 = py::class::build("HelpFormatter", &[], |ns| {
        ns.set(name!("__module__"), Value::from("argparse"));
        ns.set(name!("__doc__"), Value::from("Lays out help texts."));
        ns.set(
            name!("__init__"),
            py::function::with_defaults(
                &HELP_FORMATTER_INIT_SIGNATURE,
                vec![Value::from(2_i64), Value::from(24_i64), Value::None],
                vec![],
                |args| help_formatter_init(&args[0], &args[1], &args[2], &args[3], args[4].clone()),
            ),
        );

        // what is to be shown
        ns.set(
            name!("start_section"),
            py::function::new(&HELP_FORMATTER_START_SECTION_SIGNATURE, |args| {
                help_formatter_start_section(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("end_section"),
            py::function::new(&HELP_FORMATTER_END_SECTION_SIGNATURE, |args| {
                help_formatter_end_section(&args[0])
            }),
        );

        ns.set(
            name!("add_text"),
            py::function::new(&HELP_FORMATTER_ADD_TEXT_SIGNATURE, |args| {
                help_formatter_add_text(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("add_usage"),
            py::function::with_defaults(
                &HELP_FORMATTER_ADD_USAGE_SIGNATURE,
                vec![Value::None],
                vec![],
                |args| help_formatter_add_usage(&args[0], &args[1], &args[2], &args[3], &args[4]),
            ),
        );

        ns.set(
            name!("add_argument"),
            py::function::new(&HELP_FORMATTER_ADD_ARGUMENT_SIGNATURE, |args| {
                help_formatter_add_argument(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("add_arguments"),
            py::function::new(&HELP_FORMATTER_ADD_ARGUMENTS_SIGNATURE, |args| {
                help_formatter_add_arguments(&args[0], &args[1])
            }),
        );

        // how it is shown
        ns.set(
            name!("format_help"),
            py::function::new(&HELP_FORMATTER_FORMAT_HELP_SIGNATURE, |args| {
                help_formatter_format_help(&args[0])
            }),
        );

        ns.set(
            name!("_format_items"),
            py::function::new(&HELP_FORMATTER_FORMAT_ITEMS_SIGNATURE, |args| {
                help_formatter_format_items(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("_format_section"),
            py::function::new(&HELP_FORMATTER_FORMAT_SECTION_SIGNATURE, |args| {
                help_formatter_format_section(&args[0], &args[1], &args[2])
            }),
        );

        ns.set(
            name!("_format_text"),
            py::function::new(&HELP_FORMATTER_FORMAT_TEXT_SIGNATURE, |args| {
                help_formatter_format_text(&args[0], args[1].clone())
            }),
        );

        ns.set(
            name!("_format_usage"),
            py::function::new(&HELP_FORMATTER_FORMAT_USAGE_SIGNATURE, |args| {
                help_formatter_format_usage(
                    &args[0],
                    args[1].clone(),
                    &args[2],
                    &args[3],
                    args[4].clone(),
                )
            }),
        );

        ns.set(
            name!("_usage_lines"),
            py::function::new(&HELP_FORMATTER_USAGE_LINES_SIGNATURE, |args| {
                help_formatter_usage_lines(&args[0], &args[1], &args[2], &args[3], &args[4])
            }),
        );

        ns.set(
            name!("_usage_parts"),
            py::function::new(&HELP_FORMATTER_USAGE_PARTS_SIGNATURE, |args| {
                help_formatter_usage_parts(&args[0], &args[1], &args[2])
            }),
        );

        ns.set(
            name!("_usage_part"),
            py::function::new(&HELP_FORMATTER_USAGE_PART_SIGNATURE, |args| {
                help_formatter_usage_part(&args[0], &args[1], &args[2])
            }),
        );

        ns.set(
            name!("_format_action"),
            py::function::new(&HELP_FORMATTER_FORMAT_ACTION_SIGNATURE, |args| {
                help_formatter_format_action(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("_format_action_invocation"),
            py::function::new(&HELP_FORMATTER_FORMAT_ACTION_INVOCATION_SIGNATURE, |args| {
                help_formatter_format_action_invocation(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("_metavars"),
            py::function::new(&HELP_FORMATTER_METAVARS_SIGNATURE, |args| {
                help_formatter_metavars(&args[0], &args[1], &args[2], &args[3])
            }),
        );

        ns.set(
            name!("_format_args"),
            py::function::new(&HELP_FORMATTER_FORMAT_ARGS_SIGNATURE, |args| {
                help_formatter_format_args(&args[0], &args[1], &args[2])
            }),
        );

        ns.set(
            name!("_expand_help"),
            py::function::new(&HELP_FORMATTER_EXPAND_HELP_SIGNATURE, |args| {
                help_formatter_expand_help(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("_split_lines"),
            py::function::new(&HELP_FORMATTER_SPLIT_LINES_SIGNATURE, |args| {
                help_formatter_split_lines(&args[0], &args[1], &args[2])
            }),
        );

        ns.set(
            name!("_fill_text"),
            py::function::new(&HELP_FORMATTER_FILL_TEXT_SIGNATURE, |args| {
                help_formatter_fill_text(&args[0], &args[1], &args[2], &args[3])
            }),
        );

        ns.set(
            name!("_get_help_string"),
            py::function::new(&HELP_FORMATTER_GET_HELP_STRING_SIGNATURE, |args| {
                help_formatter_get_help_string(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("_get_default_metavar_for_optional"),
            py::function::new(
                &HELP_FORMATTER_GET_DEFAULT_METAVAR_FOR_OPTIONAL_SIGNATURE,
                |args| help_formatter_get_default_metavar_for_optional(&args[0], &args[1]),
            ),
        );

        ns.set(
            name!("_get_default_metavar_for_positional"),
            py::function::new(
                &HELP_FORMATTER_GET_DEFAULT_METAVAR_FOR_POSITIONAL_SIGNATURE,
                |args| help_formatter_get_default_metavar_for_positional(&args[0], &args[1]),
            ),
        );
        Ok(())
    })?;
    HelpFormatter.set(class_5);

    let class_6 = py::class::build(
        "RawDescriptionHelpFormatter",
        &[HelpFormatter.get()?],
        |ns| {
            ns.set(name!("__module__"), Value::from("argparse"));
            ns.set(name!("__doc__"), Value::from("Descriptions as they are."));
            ns.set(
                name!("_fill_text"),
                py::function::new(
                    &RAW_DESCRIPTION_HELP_FORMATTER_FILL_TEXT_SIGNATURE,
                    |args| {
                        raw_description_help_formatter_fill_text(
                            &args[0], &args[1], &args[2], &args[3],
                        )
                    },
                ),
            );
            Ok(())
        },
    )?;
    RawDescriptionHelpFormatter.set(class_6);

    let class_7 = py::class::build(
        "RawTextHelpFormatter",
        &[RawDescriptionHelpFormatter.get()?],
        |ns| {
            ns.set(name!("__module__"), Value::from("argparse"));
            ns.set(name!("__doc__"), Value::from("All texts as they are."));
            ns.set(
                name!("_split_lines"),
                py::function::new(&RAW_TEXT_HELP_FORMATTER_SPLIT_LINES_SIGNATURE, |args| {
                    raw_text_help_formatter_split_lines(&args[0], &args[1], &args[2])
                }),
            );
            Ok(())
        },
    )?;
    RawTextHelpFormatter.set(class_7);

    let class_8 = py::class::build(
        "ArgumentDefaultsHelpFormatter",
        &[HelpFormatter.get()?],
        |ns| {
            ns.set(name!("__module__"), Value::from("argparse"));
            ns.set(name!("__doc__"), Value::from("Defaults shown."));
            ns.set(
                name!("_get_help_string"),
                py::function::new(
                    &ARGUMENT_DEFAULTS_HELP_FORMATTER_GET_HELP_STRING_SIGNATURE,
                    |args| argument_defaults_help_formatter_get_help_string(&args[0], &args[1]),
                ),
            );
            Ok(())
        },
    )?;
    ArgumentDefaultsHelpFormatter.set(class_8);

    let class_9 = py::class::build("MetavarTypeHelpFormatter", &[HelpFormatter.get()?], |ns| {
        ns.set(name!("__module__"), Value::from("argparse"));
        ns.set(name!("__doc__"), Value::from("Types for names of values."));
        ns.set(
            name!("_get_default_metavar_for_optional"),
            py::function::new(
                &METAVAR_TYPE_HELP_FORMATTER_GET_DEFAULT_METAVAR_FOR_OPTIONAL_SIGNATURE,
                |args| {
                    metavar_type_help_formatter_get_default_metavar_for_optional(&args[0], &args[1])
                },
            ),
        );

        ns.set(
            name!("_get_default_metavar_for_positional"),
            py::function::new(
                &METAVAR_TYPE_HELP_FORMATTER_GET_DEFAULT_METAVAR_FOR_POSITIONAL_SIGNATURE,
                |args| {
                    metavar_type_help_formatter_get_default_metavar_for_positional(
                        &args[0], &args[1],
                    )
                },
            ),
        );
        Ok(())
    })?;
    MetavarTypeHelpFormatter.set(class_9);

    let class_10 = py::class::build("Action", &[_Shown.get()?], |ns| {
        ns.set(name!("__module__"), Value::from("argparse"));
        ns.set(name!("__doc__"), Value::from("What an argument does."));
        ns.set(
            name!("__init__"),
            py::function::with_defaults(
                &ACTION_INIT_SIGNATURE,
                vec![
                    Value::None,
                    Value::None,
                    Value::None,
                    Value::None,
                    Value::None,
                    Value::from(false),
                    Value::None,
                    Value::None,
                ],
                vec![],
                |args| {
                    action_init(
                        &args[0], &args[1], &args[2], &args[3], &args[4], &args[5], &args[6],
                        &args[7], &args[8], &args[9], &args[10],
                    )
                },
            ),
        );

        ns.set(
            name!("_get_kwargs"),
            py::function::new(&ACTION_GET_KWARGS_SIGNATURE, |args| {
                action_get_kwargs(&args[0])
            }),
        );

        ns.set(
            name!("format_usage"),
            py::function::new(&ACTION_FORMAT_USAGE_SIGNATURE, |args| {
                action_format_usage(&args[0])
            }),
        );

        ns.set(
            name!("__call__"),
            py::function::with_defaults(
                &ACTION_CALL_SIGNATURE,
                vec![Value::None],
                vec![],
                |args| action_call(&args[0], &args[1], &args[2], &args[3], &args[4]),
            ),
        );
        Ok(())
    })?;
    Action.set(class_10);

    let class_11 = py::class::build("BooleanOptionalAction", &[Action.get()?], |ns| {
        ns.set(name!("__module__"), Value::from("argparse"));
        ns.set(name!("__doc__"), Value::from("`--flag` and `--no-flag`."));
        ns.set(
            name!("__init__"),
            py::function::with_defaults(
                &BOOLEAN_OPTIONAL_ACTION_INIT_SIGNATURE,
                vec![
                    Value::None,
                    Value::None,
                    Value::None,
                    Value::from(false),
                    Value::None,
                    Value::None,
                ],
                vec![],
                |args| {
                    boolean_optional_action_init(
                        &args[0], &args[1], &args[2], &args[3], &args[4], &args[5], &args[6],
                        &args[7], &args[8],
                    )
                },
            ),
        );

        ns.set(
            name!("__call__"),
            py::function::with_defaults(
                &BOOLEAN_OPTIONAL_ACTION_CALL_SIGNATURE,
                vec![Value::None],
                vec![],
                |args| {
                    boolean_optional_action_call(&args[0], &args[1], &args[2], &args[3], &args[4])
                },
            ),
        );

        ns.set(
            name!("format_usage"),
            py::function::new(&BOOLEAN_OPTIONAL_ACTION_FORMAT_USAGE_SIGNATURE, |args| {
                boolean_optional_action_format_usage(&args[0])
            }),
        );
        Ok(())
    })?;
    BooleanOptionalAction.set(class_11);

    let class_12 = py::class::build("_StoreAction", &[Action.get()?], |ns| {
        ns.set(name!("__module__"), Value::from("argparse"));
        ns.set(
            name!("__init__"),
            py::function::with_defaults(
                &STORE_ACTION_INIT_SIGNATURE,
                vec![
                    Value::None,
                    Value::None,
                    Value::None,
                    Value::None,
                    Value::None,
                    Value::from(false),
                    Value::None,
                    Value::None,
                ],
                vec![],
                |args| {
                    _store_action_init(
                        &args[0], &args[1], &args[2], &args[3], &args[4], &args[5], &args[6],
                        &args[7], &args[8], &args[9], &args[10],
                    )
                },
            ),
        );

        ns.set(
            name!("__call__"),
            py::function::with_defaults(
                &STORE_ACTION_CALL_SIGNATURE,
                vec![Value::None],
                vec![],
                |args| _store_action_call(&args[0], &args[1], &args[2], &args[3], &args[4]),
            ),
        );
        Ok(())
    })?;
    _StoreAction.set(class_12);

    let class_13 = py::class::build("_StoreConstAction", &[Action.get()?], |ns| {
        ns.set(name!("__module__"), Value::from("argparse"));
        ns.set(
            name!("__init__"),
            py::function::with_defaults(
                &STORE_CONST_ACTION_INIT_SIGNATURE,
                vec![
                    Value::None,
                    Value::None,
                    Value::from(false),
                    Value::None,
                    Value::None,
                ],
                vec![],
                |args| {
                    _store_const_action_init(
                        &args[0], &args[1], &args[2], &args[3], &args[4], &args[5], &args[6],
                        &args[7],
                    )
                },
            ),
        );

        ns.set(
            name!("__call__"),
            py::function::with_defaults(
                &STORE_CONST_ACTION_CALL_SIGNATURE,
                vec![Value::None],
                vec![],
                |args| _store_const_action_call(&args[0], &args[1], &args[2], &args[3], &args[4]),
            ),
        );
        Ok(())
    })?;
    _StoreConstAction.set(class_13);

    let class_14 = py::class::build("_StoreTrueAction", &[_StoreConstAction.get()?], |ns| {
        ns.set(name!("__module__"), Value::from("argparse"));
        ns.set(
            name!("__init__"),
            py::function::with_defaults(
                &STORE_TRUE_ACTION_INIT_SIGNATURE,
                vec![Value::from(false), Value::from(false), Value::None],
                vec![],
                |args| {
                    _store_true_action_init(
                        &args[0], &args[1], &args[2], &args[3], &args[4], &args[5],
                    )
                },
            ),
        );
        Ok(())
    })?;
    _StoreTrueAction.set(class_14);

    let class_15 = py::class::build("_StoreFalseAction", &[_StoreConstAction.get()?], |ns| {
        ns.set(name!("__module__"), Value::from("argparse"));
        ns.set(
            name!("__init__"),
            py::function::with_defaults(
                &STORE_FALSE_ACTION_INIT_SIGNATURE,
                vec![Value::from(true), Value::from(false), Value::None],
                vec![],
                |args| {
                    _store_false_action_init(
                        &args[0], &args[1], &args[2], &args[3], &args[4], &args[5],
                    )
                },
            ),
        );
        Ok(())
    })?;
    _StoreFalseAction.set(class_15);

    let class_16 = py::class::build("_AppendAction", &[_StoreAction.get()?], |ns| {
        ns.set(name!("__module__"), Value::from("argparse"));
        ns.set(
            name!("__call__"),
            py::function::with_defaults(
                &APPEND_ACTION_CALL_SIGNATURE,
                vec![Value::None],
                vec![],
                |args| _append_action_call(&args[0], &args[1], &args[2], &args[3], &args[4]),
            ),
        );
        Ok(())
    })?;
    _AppendAction.set(class_16);

    let class_17 = py::class::build("_ExtendAction", &[_AppendAction.get()?], |ns| {
        ns.set(name!("__module__"), Value::from("argparse"));
        ns.set(
            name!("__call__"),
            py::function::with_defaults(
                &EXTEND_ACTION_CALL_SIGNATURE,
                vec![Value::None],
                vec![],
                |args| _extend_action_call(&args[0], &args[1], &args[2], &args[3], &args[4]),
            ),
        );
        Ok(())
    })?;
    _ExtendAction.set(class_17);

    let class_18 = py::class::build("_AppendConstAction", &[_StoreConstAction.get()?], |ns| {
        ns.set(name!("__module__"), Value::from("argparse"));
        ns.set(
            name!("__call__"),
            py::function::with_defaults(
                &APPEND_CONST_ACTION_CALL_SIGNATURE,
                vec![Value::None],
                vec![],
                |args| _append_const_action_call(&args[0], &args[1], &args[2], &args[3], &args[4]),
            ),
        );
        Ok(())
    })?;
    _AppendConstAction.set(class_18);

    let class_19 = py::class::build("_CountAction", &[Action.get()?], |ns| {
        ns.set(name!("__module__"), Value::from("argparse"));
        ns.set(
            name!("__init__"),
            py::function::with_defaults(
                &COUNT_ACTION_INIT_SIGNATURE,
                vec![Value::None, Value::from(false), Value::None],
                vec![],
                |args| {
                    _count_action_init(&args[0], &args[1], &args[2], &args[3], &args[4], &args[5])
                },
            ),
        );

        ns.set(
            name!("__call__"),
            py::function::with_defaults(
                &COUNT_ACTION_CALL_SIGNATURE,
                vec![Value::None],
                vec![],
                |args| _count_action_call(&args[0], &args[1], &args[2], &args[3], &args[4]),
            ),
        );
        Ok(())
    })?;
    _CountAction.set(class_19);

    let class_20 = py::class::build("_HelpAction", &[Action.get()?], |ns| {
        ns.set(name!("__module__"), Value::from("argparse"));
        ns.set(
            name!("__init__"),
            py::function::with_defaults(
                &HELP_ACTION_INIT_SIGNATURE,
                vec![
                    SUPPRESS.get()?.to_value(),
                    SUPPRESS.get()?.to_value(),
                    Value::None,
                ],
                vec![],
                |args| _help_action_init(&args[0], &args[1], &args[2], &args[3], &args[4]),
            ),
        );

        ns.set(
            name!("__call__"),
            py::function::with_defaults(
                &HELP_ACTION_CALL_SIGNATURE,
                vec![Value::None],
                vec![],
                |args| _help_action_call(&args[0], &args[1], &args[2], &args[3], &args[4]),
            ),
        );
        Ok(())
    })?;
    _HelpAction.set(class_20);

    let class_21 = py::class::build("_VersionAction", &[Action.get()?], |ns| {
        ns.set(name!("__module__"), Value::from("argparse"));
        ns.set(
            name!("__init__"),
            py::function::with_defaults(
                &VERSION_ACTION_INIT_SIGNATURE,
                vec![
                    Value::None,
                    SUPPRESS.get()?.to_value(),
                    SUPPRESS.get()?.to_value(),
                    Value::from("show program's version number and exit"),
                ],
                vec![],
                |args| {
                    _version_action_init(&args[0], &args[1], &args[2], &args[3], &args[4], &args[5])
                },
            ),
        );

        ns.set(
            name!("__call__"),
            py::function::with_defaults(
                &VERSION_ACTION_CALL_SIGNATURE,
                vec![Value::None],
                vec![],
                |args| _version_action_call(&args[0], &args[1], &args[2], &args[3], &args[4]),
            ),
        );
        Ok(())
    })?;
    _VersionAction.set(class_21);

    let class_22 = py::class::build("_ChoicesPseudoAction", &[Action.get()?], |ns| {
        ns.set(name!("__module__"), Value::from("argparse"));
        ns.set(
            name!("__init__"),
            py::function::new(&CHOICES_PSEUDO_ACTION_INIT_SIGNATURE, |args| {
                _choices_pseudo_action_init(&args[0], &args[1], &args[2], &args[3])
            }),
        );
        Ok(())
    })?;
    _ChoicesPseudoAction.set(class_22);

    let class_23 = py::class::build("_SubParsersAction", &[Action.get()?], |ns| {
        ns.set(name!("__module__"), Value::from("argparse"));
        ns.set(
            name!("__init__"),
            py::function::with_defaults(
                &SUB_PARSERS_ACTION_INIT_SIGNATURE,
                vec![
                    SUPPRESS.get()?.to_value(),
                    Value::from(false),
                    Value::None,
                    Value::None,
                ],
                vec![],
                |args| {
                    _sub_parsers_action_init(
                        &args[0], &args[1], &args[2], &args[3], &args[4], &args[5], &args[6],
                        &args[7],
                    )
                },
            ),
        );

        ns.set(
            name!("add_parser"),
            py::function::new(&SUB_PARSERS_ACTION_ADD_PARSER_SIGNATURE, |args| {
                _sub_parsers_action_add_parser(
                    &args[0],
                    &args[1],
                    &<Dict<Value, Value>>::from_value(&args[2])?,
                )
            }),
        );

        ns.set(
            name!("__call__"),
            py::function::with_defaults(
                &SUB_PARSERS_ACTION_CALL_SIGNATURE,
                vec![Value::None],
                vec![],
                |args| _sub_parsers_action_call(&args[0], &args[1], &args[2], &args[3], &args[4]),
            ),
        );
        Ok(())
    })?;
    _SubParsersAction.set(class_23);

    let class_24 = py::class::build("FileType", &[], |ns| {
        ns.set(name!("__module__"), Value::from("argparse"));
        ns.set(
            name!("__doc__"),
            Value::from("Opens the files that arguments name."),
        );
        ns.set(
            name!("__init__"),
            py::function::with_defaults(
                &FILE_TYPE_INIT_SIGNATURE,
                vec![
                    Value::from("r"),
                    Value::from(-1_i64),
                    Value::None,
                    Value::None,
                ],
                vec![],
                |args| file_type_init(&args[0], &args[1], &args[2], &args[3], &args[4]),
            ),
        );

        ns.set(
            name!("__call__"),
            py::function::new(&FILE_TYPE_CALL_SIGNATURE, |args| {
                file_type_call(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("__repr__"),
            py::function::new(&FILE_TYPE_REPR_SIGNATURE, |args| file_type_repr(&args[0])),
        );
        Ok(())
    })?;
    FileType.set(class_24);

    _ACTIONS.set(Dict::from_pairs([
        (Value::None, _StoreAction.get()?),
        (Value::from("store"), _StoreAction.get()?),
        (Value::from("store_const"), _StoreConstAction.get()?),
        (Value::from("store_true"), _StoreTrueAction.get()?),
        (Value::from("store_false"), _StoreFalseAction.get()?),
        (Value::from("append"), _AppendAction.get()?),
        (Value::from("append_const"), _AppendConstAction.get()?),
        (Value::from("count"), _CountAction.get()?),
        (Value::from("help"), _HelpAction.get()?),
        (Value::from("version"), _VersionAction.get()?),
        (Value::from("parsers"), _SubParsersAction.get()?),
        (Value::from("extend"), _ExtendAction.get()?),
    ])?);

    let class_25 = py::class::build("_ActionsContainer", &[], |ns| {
        ns.set(name!("__module__"), Value::from("argparse"));
        ns.set(
            name!("__doc__"),
            Value::from("Where arguments are added: a parser or a group."),
        );
        ns.set(
            name!("__init__"),
            py::function::new(&ACTIONS_CONTAINER_INIT_SIGNATURE, |args| {
                _actions_container_init(&args[0], &args[1], &args[2], &args[3], &args[4])
            }),
        );

        ns.set(
            name!("register"),
            py::function::new(&ACTIONS_CONTAINER_REGISTER_SIGNATURE, |args| {
                _actions_container_register(&args[0], &args[1], &args[2], &args[3])
            }),
        );

        ns.set(
            name!("set_defaults"),
            py::function::new(&ACTIONS_CONTAINER_SET_DEFAULTS_SIGNATURE, |args| {
                _actions_container_set_defaults(
                    &args[0],
                    &<Dict<Value, Value>>::from_value(&args[1])?,
                )
            }),
        );

        ns.set(
            name!("get_default"),
            py::function::new(&ACTIONS_CONTAINER_GET_DEFAULT_SIGNATURE, |args| {
                _actions_container_get_default(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("add_argument"),
            py::function::new(&ACTIONS_CONTAINER_ADD_ARGUMENT_SIGNATURE, |args| {
                _actions_container_add_argument(
                    &args[0],
                    &<Tuple<Value>>::from_value(&args[1])?,
                    &<Dict<Value, Value>>::from_value(&args[2])?,
                )
            }),
        );

        ns.set(
            name!("add_argument_group"),
            py::function::new(&ACTIONS_CONTAINER_ADD_ARGUMENT_GROUP_SIGNATURE, |args| {
                _actions_container_add_argument_group(
                    &args[0],
                    &<Tuple<Value>>::from_value(&args[1])?,
                    &<Dict<Value, Value>>::from_value(&args[2])?,
                )
            }),
        );

        ns.set(
            name!("add_mutually_exclusive_group"),
            py::function::new(
                &ACTIONS_CONTAINER_ADD_MUTUALLY_EXCLUSIVE_GROUP_SIGNATURE,
                |args| {
                    _actions_container_add_mutually_exclusive_group(
                        &args[0],
                        &<Dict<Value, Value>>::from_value(&args[1])?,
                    )
                },
            ),
        );

        ns.set(
            name!("_add_action"),
            py::function::new(&ACTIONS_CONTAINER_ADD_ACTION_SIGNATURE, |args| {
                _actions_container_add_action(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("_remove_action"),
            py::function::new(&ACTIONS_CONTAINER_REMOVE_ACTION_SIGNATURE, |args| {
                _actions_container_remove_action(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("_positional_options"),
            py::function::new(&ACTIONS_CONTAINER_POSITIONAL_OPTIONS_SIGNATURE, |args| {
                _actions_container_positional_options(
                    &args[0],
                    &args[1],
                    &<Dict<Value, Value>>::from_value(&args[2])?,
                )
            }),
        );

        ns.set(
            name!("_optional_options"),
            py::function::new(&ACTIONS_CONTAINER_OPTIONAL_OPTIONS_SIGNATURE, |args| {
                _actions_container_optional_options(
                    &args[0],
                    &<Tuple<Value>>::from_value(&args[1])?,
                    &<Dict<Value, Value>>::from_value(&args[2])?,
                )
            }),
        );

        ns.set(
            name!("_check_conflict"),
            py::function::new(&ACTIONS_CONTAINER_CHECK_CONFLICT_SIGNATURE, |args| {
                _actions_container_check_conflict(&args[0], &args[1])
            }),
        );
        Ok(())
    })?;
    _ActionsContainer.set(class_25);

    let class_26 = py::class::build("_ArgumentGroup", &[_ActionsContainer.get()?], |ns| {
        ns.set(name!("__module__"), Value::from("argparse"));
        ns.set(
            name!("__init__"),
            py::function::with_defaults(
                &ARGUMENT_GROUP_INIT_SIGNATURE,
                vec![Value::None, Value::None],
                vec![],
                |args| {
                    _argument_group_init(
                        &args[0],
                        &args[1],
                        &args[2],
                        &args[3],
                        &<Dict<Value, Value>>::from_value(&args[4])?,
                    )
                },
            ),
        );

        ns.set(
            name!("_add_action"),
            py::function::new(&ARGUMENT_GROUP_ADD_ACTION_SIGNATURE, |args| {
                _argument_group_add_action(&args[0], args[1].clone())
            }),
        );

        ns.set(
            name!("_remove_action"),
            py::function::new(&ARGUMENT_GROUP_REMOVE_ACTION_SIGNATURE, |args| {
                _argument_group_remove_action(&args[0], &args[1])
            }),
        );
        Ok(())
    })?;
    _ArgumentGroup.set(class_26);

    let class_27 = py::class::build("_MutuallyExclusiveGroup", &[_ArgumentGroup.get()?], |ns| {
        ns.set(name!("__module__"), Value::from("argparse"));
        ns.set(
            name!("__init__"),
            py::function::with_defaults(
                &MUTUALLY_EXCLUSIVE_GROUP_INIT_SIGNATURE,
                vec![Value::from(false)],
                vec![],
                |args| _mutually_exclusive_group_init(&args[0], &args[1], &args[2]),
            ),
        );

        ns.set(
            name!("_add_action"),
            py::function::new(&MUTUALLY_EXCLUSIVE_GROUP_ADD_ACTION_SIGNATURE, |args| {
                _mutually_exclusive_group_add_action(&args[0], args[1].clone())
            }),
        );

        ns.set(
            name!("_remove_action"),
            py::function::new(&MUTUALLY_EXCLUSIVE_GROUP_REMOVE_ACTION_SIGNATURE, |args| {
                _mutually_exclusive_group_remove_action(&args[0], &args[1])
            }),
        );
        Ok(())
    })?;
    _MutuallyExclusiveGroup.set(class_27);

    let class_28 = py::class::build(
        "ArgumentParser",
        &[_Shown.get()?, _ActionsContainer.get()?],
        |ns| {
            ns.set(name!("__module__"), Value::from("argparse"));
            ns.set(name!("__doc__"), Value::from("A parser of command lines."));
            ns.set(
                name!("__init__"),
                py::function::with_defaults(
                    &ARGUMENT_PARSER_INIT_SIGNATURE,
                    vec![
                        Value::None,
                        Value::None,
                        Value::None,
                        Value::None,
                        Tuple::<Value>::new(vec![]).to_value(),
                        HelpFormatter.get()?,
                        Value::from("-"),
                        Value::None,
                        Value::None,
                        Value::from("error"),
                        Value::from(true),
                        Value::from(true),
                        Value::from(true),
                    ],
                    vec![],
                    |args| {
                        argument_parser_init(
                            &args[0], &args[1], &args[2], &args[3], &args[4], &args[5], &args[6],
                            &args[7], &args[8], &args[9], &args[10], &args[11], &args[12],
                            &args[13],
                        )
                    },
                ),
            );

            ns.set(
                name!("_add_container"),
                py::function::new(&ARGUMENT_PARSER_ADD_CONTAINER_SIGNATURE, |args| {
                    argument_parser_add_container(&args[0], &args[1])
                }),
            );

            ns.set(
                name!("_get_kwargs"),
                py::function::new(&ARGUMENT_PARSER_GET_KWARGS_SIGNATURE, |args| {
                    argument_parser_get_kwargs(&args[0])
                }),
            );

            ns.set(
                name!("_add_action"),
                py::function::new(&ARGUMENT_PARSER_ADD_ACTION_SIGNATURE, |args| {
                    argument_parser_add_action(&args[0], &args[1])
                }),
            );

            ns.set(
                name!("add_subparsers"),
                py::function::new(&ARGUMENT_PARSER_ADD_SUBPARSERS_SIGNATURE, |args| {
                    argument_parser_add_subparsers(
                        &args[0],
                        &<Dict<Value, Value>>::from_value(&args[1])?,
                    )
                }),
            );

            // parsing
            ns.set(
                name!("parse_args"),
                py::function::with_defaults(
                    &ARGUMENT_PARSER_PARSE_ARGS_SIGNATURE,
                    vec![Value::None, Value::None],
                    vec![],
                    |args| argument_parser_parse_args(&args[0], args[1].clone(), &args[2]),
                ),
            );

            ns.set(
                name!("parse_known_args"),
                py::function::with_defaults(
                    &ARGUMENT_PARSER_PARSE_KNOWN_ARGS_SIGNATURE,
                    vec![Value::None, Value::None],
                    vec![],
                    |args| {
                        argument_parser_parse_known_args(&args[0], args[1].clone(), args[2].clone())
                    },
                ),
            );

            ns.set(
                name!("parse_intermixed_args"),
                py::function::with_defaults(
                    &ARGUMENT_PARSER_PARSE_INTERMIXED_ARGS_SIGNATURE,
                    vec![Value::None, Value::None],
                    vec![],
                    |args| argument_parser_parse_intermixed_args(&args[0], &args[1], &args[2]),
                ),
            );

            ns.set(
                name!("_from_files"),
                py::function::new(&ARGUMENT_PARSER_FROM_FILES_SIGNATURE, |args| {
                    argument_parser_from_files(&args[0], &args[1])
                }),
            );

            ns.set(
                name!("convert_arg_line_to_args"),
                py::function::new(
                    &ARGUMENT_PARSER_CONVERT_ARG_LINE_TO_ARGS_SIGNATURE,
                    |args| Ok(argument_parser_convert_arg_line_to_args(&args[0], &args[1])),
                ),
            );

            ns.set(
                name!("_parse"),
                py::function::new(&ARGUMENT_PARSER_PARSE_SIGNATURE, |args| {
                    argument_parser_parse(&args[0], args[1].clone(), &args[2])
                }),
            );

            ns.set(
                name!("_parse_optional"),
                py::function::new(&ARGUMENT_PARSER_PARSE_OPTIONAL_SIGNATURE, |args| {
                    argument_parser_parse_optional(&args[0], &args[1])
                }),
            );

            ns.set(
                name!("_abbreviated"),
                py::function::new(&ARGUMENT_PARSER_ABBREVIATED_SIGNATURE, |args| {
                    argument_parser_abbreviated(&args[0], &args[1])
                }),
            );

            ns.set(
                name!("_get_values"),
                py::function::new(&ARGUMENT_PARSER_GET_VALUES_SIGNATURE, |args| {
                    argument_parser_get_values(&args[0], &args[1], args[2].clone())
                }),
            );

            ns.set(
                name!("_get_value"),
                py::function::new(&ARGUMENT_PARSER_GET_VALUE_SIGNATURE, |args| {
                    argument_parser_get_value(&args[0], &args[1], &args[2])
                }),
            );

            ns.set(
                name!("_check_value"),
                py::function::new(&ARGUMENT_PARSER_CHECK_VALUE_SIGNATURE, |args| {
                    argument_parser_check_value(&args[0], &args[1], &args[2])
                }),
            );

            // help
            ns.set(
                name!("format_usage"),
                py::function::new(&ARGUMENT_PARSER_FORMAT_USAGE_SIGNATURE, |args| {
                    argument_parser_format_usage(&args[0])
                }),
            );

            ns.set(
                name!("format_help"),
                py::function::new(&ARGUMENT_PARSER_FORMAT_HELP_SIGNATURE, |args| {
                    argument_parser_format_help(&args[0])
                }),
            );

            ns.set(
                name!("_get_formatter"),
                py::function::new(&ARGUMENT_PARSER_GET_FORMATTER_SIGNATURE, |args| {
                    argument_parser_get_formatter(&args[0])
                }),
            );

            ns.set(
                name!("print_usage"),
                py::function::with_defaults(
                    &ARGUMENT_PARSER_PRINT_USAGE_SIGNATURE,
                    vec![Value::None],
                    vec![],
                    |args| argument_parser_print_usage(&args[0], &args[1]),
                ),
            );

            ns.set(
                name!("print_help"),
                py::function::with_defaults(
                    &ARGUMENT_PARSER_PRINT_HELP_SIGNATURE,
                    vec![Value::None],
                    vec![],
                    |args| argument_parser_print_help(&args[0], &args[1]),
                ),
            );

            ns.set(
                name!("_print_message"),
                py::function::with_defaults(
                    &ARGUMENT_PARSER_PRINT_MESSAGE_SIGNATURE,
                    vec![Value::None],
                    vec![],
                    |args| argument_parser_print_message(&args[0], &args[1], &args[2]),
                ),
            );

            ns.set(
                name!("exit"),
                py::function::with_defaults(
                    &ARGUMENT_PARSER_EXIT_SIGNATURE,
                    vec![Value::from(0_i64), Value::None],
                    vec![],
                    |args| argument_parser_exit(&args[0], &args[1], &args[2]),
                ),
            );

            ns.set(
                name!("error"),
                py::function::new(&ARGUMENT_PARSER_ERROR_SIGNATURE, |args| {
                    argument_parser_error(&args[0], &args[1])
                }),
            );
            Ok(())
        },
    )?;
    ArgumentParser.set(class_28);

    let class_29 = py::class::build("_Parse", &[], |ns| {
        ns.set(name!("__module__"), Value::from("argparse"));
        ns.set(
            name!("__doc__"),
            Value::from("One run of a parser over arguments."),
        );
        ns.set(
            name!("__init__"),
            py::function::new(&PARSE_INIT_SIGNATURE, |args| {
                _parse_init(&args[0], &args[1], &args[2], &args[3])
            }),
        );

        ns.set(
            name!("run"),
            py::function::new(&PARSE_RUN_SIGNATURE, |args| _parse_run(&args[0])),
        );

        ns.set(
            name!("was"),
            py::function::new(&PARSE_WAS_SIGNATURE, |args| {
                _parse_was(&args[0], &args[1], &args[2])
            }),
        );

        ns.set(
            name!("finish"),
            py::function::new(&PARSE_FINISH_SIGNATURE, |args| _parse_finish(&args[0])),
        );

        ns.set(
            name!("perform"),
            py::function::with_defaults(
                &PARSE_PERFORM_SIGNATURE,
                vec![Value::None],
                vec![],
                |args| _parse_perform(&args[0], &args[1], &args[2], &args[3]),
            ),
        );

        ns.set(
            name!("take_optional"),
            py::function::new(&PARSE_TAKE_OPTIONAL_SIGNATURE, |args| {
                _parse_take_optional(&args[0], &args[1])
            }),
        );

        ns.set(
            name!("take_positionals"),
            py::function::new(&PARSE_TAKE_POSITIONALS_SIGNATURE, |args| {
                _parse_take_positionals(&args[0], args[1].clone())
            }),
        );

        ns.set(
            name!("count"),
            py::function::new(&PARSE_COUNT_SIGNATURE, |args| {
                _parse_count(&args[0], &args[1], &args[2])
            }),
        );
        Ok(())
    })?;
    _Parse.set(class_29);

    _exported.set(Dict::from_pairs([
        (Str::from("SUPPRESS"), SUPPRESS.get()?.to_value()),
        (Str::from("OPTIONAL"), OPTIONAL.get()?.to_value()),
        (Str::from("ZERO_OR_MORE"), ZERO_OR_MORE.get()?.to_value()),
        (Str::from("ONE_OR_MORE"), ONE_OR_MORE.get()?.to_value()),
        (Str::from("PARSER"), PARSER.get()?.to_value()),
        (Str::from("REMAINDER"), REMAINDER.get()?.to_value()),
        (Str::from("ArgumentError"), ArgumentError.get()?),
        (Str::from("ArgumentTypeError"), ArgumentTypeError.get()?),
        (Str::from("Namespace"), Namespace.get()?),
        (Str::from("HelpFormatter"), HelpFormatter.get()?),
        (
            Str::from("RawDescriptionHelpFormatter"),
            RawDescriptionHelpFormatter.get()?,
        ),
        (
            Str::from("RawTextHelpFormatter"),
            RawTextHelpFormatter.get()?,
        ),
        (
            Str::from("ArgumentDefaultsHelpFormatter"),
            ArgumentDefaultsHelpFormatter.get()?,
        ),
        (
            Str::from("MetavarTypeHelpFormatter"),
            MetavarTypeHelpFormatter.get()?,
        ),
        (Str::from("Action"), Action.get()?),
        (
            Str::from("BooleanOptionalAction"),
            BooleanOptionalAction.get()?,
        ),
        (Str::from("FileType"), FileType.get()?),
        (Str::from("ArgumentParser"), ArgumentParser.get()?),
    ])?);
    Ok(())
}
