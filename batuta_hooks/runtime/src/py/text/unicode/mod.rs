//! Properties and case mappings of code points, equal to those of CPython 3.11 (Unicode 14).

mod tables;

use tables::{
    ALPHA, BLOCK_BITS, BLOCKS, CASED, DECIMAL, DIGIT, GROUP_BITS, GROUPS, ID_CONTINUE, ID_START,
    IGNORABLE, INDEX, LONG, LONG_FOLD, LONG_LOWER, LONG_TITLE, LONG_UPPER, LOWER, NUMERIC,
    PRINTABLE, RECORDS, SPACE, TITLE, UPPER,
};
pub use tables::{EQUAL_CASES, VERSION};

/// What is known of a code point.
struct Record {
    flags: u16,
    decimal: u8,
    lower: i32,
    upper: i32,
    title: i32,
    fold: i32,
}

impl Record {
    const fn new(flags: u16, decimal: u8, lower: i32, upper: i32, title: i32, fold: i32) -> Record {
        Record {
            flags,
            decimal,
            lower,
            upper,
            title,
            fold,
        }
    }
}

fn record(ch: char) -> &'static Record {
    let code = ch as usize;
    let within = |bits: usize, code: usize| code & ((1 << bits) - 1);
    let group = usize::from(GROUPS[code >> (BLOCK_BITS + GROUP_BITS)]);
    let block = usize::from(INDEX[(group << GROUP_BITS) | within(GROUP_BITS, code >> BLOCK_BITS)]);
    &RECORDS[usize::from(BLOCKS[(block << BLOCK_BITS) | within(BLOCK_BITS, code)])]
}

fn has(ch: char, flags: u16) -> bool {
    record(ch).flags & flags != 0
}

macro_rules! predicates {
    ($($(#[$doc:meta])* $name:ident $flags:expr;)*) => {
        $($(#[$doc])*
        pub fn $name(ch: char) -> bool {
            has(ch, $flags)
        })*
    };
}

predicates! {
    /// `ch.isalpha()`
    is_alpha ALPHA;
    /// `ch.isdecimal()`
    is_decimal DECIMAL;
    /// `ch.isdigit()`
    is_digit DIGIT;
    /// `ch.isnumeric()`
    is_numeric NUMERIC;
    /// `ch.isalnum()`
    is_alnum ALPHA | DECIMAL | DIGIT | NUMERIC;
    /// `ch.isprintable()`
    is_printable PRINTABLE;
    /// `ch.islower()`
    is_lower LOWER;
    /// `ch.isupper()`
    is_upper UPPER;
    /// Whether it is a titlecase letter (category Lt).
    is_title TITLE;
    /// Whether it may start an identifier.
    is_id_start ID_START;
    /// Whether it may stand in an identifier.
    is_id_continue ID_CONTINUE;
    /// Whether it has case.
    is_cased CASED;
    /// Whether the rule for the final sigma looks through it.
    is_case_ignorable IGNORABLE;
}

/// `ch.isspace()`
#[inline]
pub fn is_space(ch: char) -> bool {
    match ch {
        '\t'..='\r' | '\x1c'..=' ' => true,
        '\0'..='\x7f' => false,
        _ => has(ch, SPACE),
    }
}

/// The value of a decimal digit.
pub fn decimal(ch: char) -> Option<u8> {
    let record = record(ch);
    (record.flags & DECIMAL != 0).then_some(record.decimal)
}

fn shifted(ch: char, by: i32) -> char {
    char::from_u32((ch as u32).wrapping_add_signed(by)).unwrap_or(ch)
}

/// The lower case form in one code point, as regular expressions compare.
pub fn simple_lower(ch: char) -> char {
    shifted(ch, record(ch).lower)
}

macro_rules! mappings {
    ($($(#[$doc:meta])* $name:ident $field:ident $long:ident;)*) => {
        $($(#[$doc])*
        pub fn $name(ch: char, out: &mut String) {
            let record = record(ch);
            if record.flags & LONG != 0 {
                if let Ok(at) = $long.binary_search_by_key(&ch, |row| row.0) {
                    out.push_str($long[at].1);
                    return;
                }
            }
            out.push(shifted(ch, record.$field));
        })*
    };
}

mappings! {
    /// Appends `ch.lower()`.
    lower_into lower LONG_LOWER;
    /// Appends `ch.upper()`.
    upper_into upper LONG_UPPER;
    /// Appends `ch.title()`.
    title_into title LONG_TITLE;
    /// Appends `ch.casefold()`.
    fold_into fold LONG_FOLD;
}
