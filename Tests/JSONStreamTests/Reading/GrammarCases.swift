import JSONStream

/// Documents for and against the grammar of RFC 8259.
enum GrammarCases {
    /// Documents and what they say.
    static let valid: [(text: String, value: JSONValue)] = [
        ("null", .null), ("true", .bool(true)), ("false", .bool(false)), ("0", .number("0")), ("\"\"", .string("")), ("[]", .array([])),
        ("{}", .object([])), (" \t\r\n null \n\r\t ", .null), ("[ ]", .array([])), ("{ }", .object([])), ("[\n]", .array([])),
        ("[1]", .array([.number("1")])), ("[1,2]", .array([.number("1"), .number("2")])), ("[ 1 , 2 ]", .array([.number("1"), .number("2")])),
        ("[[]]", .array([.array([])])), ("[[],[]]", .array([.array([]), .array([])])), ("[{}]", .array([.object([])])),
        ("[null,true,false]", .array([.null, .bool(true), .bool(false)])), ("[\"a\",1]", .array([.string("a"), .number("1")])),
        ("{\"a\":1}", .object([.init("a", .number("1"))])), ("{ \"a\" : 1 }", .object([.init("a", .number("1"))])),
        ("{\"\":0}", .object([.init("", .number("0"))])), ("{\"a\":{\"b\":{}}}", .object([.init("a", .object([.init("b", .object([]))]))])),
        ("{\"b\":1,\"a\":2}", .object([.init("b", .number("1")), .init("a", .number("2"))])),
        ("{\"a\":1,\"a\":2}", .object([.init("a", .number("1")), .init("a", .number("2"))])),
        ("{\"a\":[],\"b\":{}}", .object([.init("a", .array([])), .init("b", .object([]))])),
        ("{\"\\u0061\\n\":\"\\u00e9\"}", .object([.init("a\n", .string("é"))])), ("\"\u{7F}\"", .string("\u{7F}")),
        ("\"日本語\"", .string("日本語")), ("\"😀\"", .string("😀")), ("\"a/b\"", .string("a/b")), ("\"{[,:]}\"", .string("{[,:]}")),
        ("\"\u{2028}\u{2029}\"", .string("\u{2028}\u{2029}")), ("\"\u{FEFF}\"", .string("\u{FEFF}")), ("\"\u{FFFF}\"", .string("\u{FFFF}")),
        ("\"e\u{301}\"", .string("e\u{301}")),
    ]

    /// Numbers that the grammar allows (section 6); each is kept as it is written.
    static let numbers = [
        "0", "-0", "1", "-1", "10", "1234567890", "0.0", "-0.0", "0.5", "1.50", "3.141592653589793238462643383279", "1e5", "1E5", "1e+5", "1e-5",
        "1E+05", "0e0", "0E-0", "-1.5e-300", "1e999", "123456789012345678901234567890", "-9223372036854775809", "0.1e1", "1.0E+2",
    ]

    /// Documents that the grammar forbids, what is wrong and after how many bytes.
    static let invalid: [(text: String, reason: JSONError.Reason, offset: Int)] = structure + words + badNumbers + strings

    private static let structure: [(String, JSONError.Reason, Int)] = [
        ("", .empty, 0), (" ", .empty, 1), ("\n\r\t ", .empty, 4), ("[", .unexpectedEnd, 1), ("{", .unexpectedEnd, 1), ("[1", .unexpectedEnd, 2),
        ("[1,", .unexpectedEnd, 3), ("[[]", .unexpectedEnd, 3), ("{\"a\"", .unexpectedEnd, 4), ("{\"a\":", .unexpectedEnd, 5),
        ("{\"a\":1", .unexpectedEnd, 6), ("{\"a\":1,", .unexpectedEnd, 7), ("[{}", .unexpectedEnd, 3), ("[,1]", .unexpectedByte(44), 1),
        ("[,]", .unexpectedByte(44), 1), ("[1,]", .unexpectedByte(93), 3), ("[1,,2]", .unexpectedByte(44), 3), ("[1 2]", .unexpectedByte(50), 3),
        ("[1}", .unexpectedByte(125), 2), ("]", .unexpectedByte(93), 0), ("}", .unexpectedByte(125), 0), (",", .unexpectedByte(44), 0),
        (":", .unexpectedByte(58), 0), ("{]", .unexpectedByte(93), 1), ("[}", .unexpectedByte(125), 1), ("{,}", .unexpectedByte(44), 1),
        ("{\"a\"}", .unexpectedByte(125), 4), ("{\"a\":}", .unexpectedByte(125), 5), ("{\"a\":1,}", .unexpectedByte(125), 7),
        ("{\"a\":1,,\"b\":2}", .unexpectedByte(44), 7), ("{\"a\":1 \"b\":2}", .unexpectedByte(34), 7), ("{\"a\" 1}", .unexpectedByte(49), 5),
        ("{\"a\"::1}", .unexpectedByte(58), 5), ("{\"a\",1}", .unexpectedByte(44), 4), ("{a:1}", .unexpectedByte(97), 1),
        ("{1:1}", .unexpectedByte(49), 1), ("{'a':1}", .unexpectedByte(39), 1), ("{null:1}", .unexpectedByte(110), 1),
        ("{[]:1}", .unexpectedByte(91), 1), ("{\"a\":1]", .unexpectedByte(93), 6), ("[\"a\":1]", .unexpectedByte(58), 4), ("[]]", .trailingData, 2),
        ("{}}", .trailingData, 2), ("{}{}", .trailingData, 2), ("[],", .trailingData, 2), ("1 2", .trailingData, 2), ("\"a\"b", .trailingData, 3),
        ("null null", .trailingData, 5), ("1//x", .trailingData, 1), ("/**/1", .unexpectedByte(47), 0), ("[1/*c*/]", .unexpectedByte(47), 2),
        ("#\n1", .unexpectedByte(35), 0), ("\u{B}1", .unexpectedByte(11), 0), ("[\u{C}]", .unexpectedByte(12), 1),
        ("\u{A0}1", .unexpectedByte(0xC2), 0), ("[\u{2003}]", .unexpectedByte(0xE2), 1), ("[1\u{FEFF}]", .unexpectedByte(0xEF), 2),
        ("[\u{FF11}]", .unexpectedByte(0xEF), 1), ("<html>", .unexpectedByte(60), 0), ("\\u005b1]", .unexpectedByte(92), 0),
    ]

    private static let words: [(String, JSONError.Reason, Int)] = [
        ("t", .unexpectedEnd, 1), ("tru", .unexpectedEnd, 3), ("trux", .unexpectedByte(120), 3), ("[tru]", .unexpectedByte(93), 4),
        ("truefalse", .trailingData, 4), ("true1", .trailingData, 4), ("True", .unexpectedByte(84), 0), ("TRUE", .unexpectedByte(84), 0),
        ("fals", .unexpectedEnd, 4), ("falsy", .unexpectedByte(121), 4), ("n", .unexpectedEnd, 1), ("nul", .unexpectedEnd, 3),
        ("nulL", .unexpectedByte(76), 3), ("nulll", .trailingData, 4), ("[nan]", .unexpectedByte(97), 2), ("NaN", .unexpectedByte(78), 0),
        ("Infinity", .unexpectedByte(73), 0), ("undefined", .unexpectedByte(117), 0), ("[a]", .unexpectedByte(97), 1),
        ("{\"a\":tru}", .unexpectedByte(125), 8),
    ]

    private static let badNumbers: [(String, JSONError.Reason, Int)] = [
        ("-", .unexpectedEnd, 1), ("[-]", .invalidNumber, 1), ("-a", .invalidNumber, 0), ("--1", .invalidNumber, 0), ("-Infinity", .invalidNumber, 0),
        ("+1", .unexpectedByte(43), 0), ("01", .invalidNumber, 0), ("-01", .invalidNumber, 0), ("00", .invalidNumber, 0),
        ("[012]", .invalidNumber, 1),
        ("1.", .unexpectedEnd, 2), ("[1.]", .invalidNumber, 1), (".5", .unexpectedByte(46), 0), ("-.5", .invalidNumber, 0),
        ("1.e1", .invalidNumber, 0),
        ("1e", .unexpectedEnd, 2), ("1e+", .unexpectedEnd, 3), ("[1e]", .invalidNumber, 1), ("[1e+]", .invalidNumber, 1), ("1eE2", .invalidNumber, 0),
        ("[0e+-1]", .invalidNumber, 1), ("1e1.5", .trailingData, 3), ("0x1F", .trailingData, 1), ("1_000", .trailingData, 1),
        ("1.2.3", .trailingData, 3),
        ("1f", .trailingData, 1), ("[1a]", .unexpectedByte(97), 2), ("[1 000]", .unexpectedByte(48), 3), ("{\"a\":-}", .invalidNumber, 5),
    ]

    private static let strings: [(String, JSONError.Reason, Int)] = [
        ("\"", .unexpectedEnd, 1), ("\"a", .unexpectedEnd, 2), ("\"abcdefghijklmnop", .unexpectedEnd, 17), ("\"\\\"", .unexpectedEnd, 3),
        ("\"\\", .unexpectedEnd, 2), ("\"\\u", .unexpectedEnd, 3), ("\"\\u123", .unexpectedEnd, 6), ("\"\\x\"", .invalidEscape, 1),
        ("\"a\\'\"", .invalidEscape, 2), ("\"\\0\"", .invalidEscape, 1), ("\"\\ \"", .invalidEscape, 1), ("\"\\u12\"", .invalidEscape, 1),
        ("\"\\u\"", .invalidEscape, 1), ("\"\\u12G4\"", .invalidEscape, 1), ("\"\\u 123\"", .invalidEscape, 1), ("\"\\U0041\"", .invalidEscape, 1),
        ("\"\\N\"", .invalidEscape, 1), ("\"\\\n\"", .invalidEscape, 1), ("\"\\é\"", .invalidEscape, 1), ("\"a\u{0}b\"", .controlCharacter, 2),
        ("\"\n\"", .controlCharacter, 1), ("\"\t\"", .controlCharacter, 1), ("\"\u{1F}\"", .controlCharacter, 1),
        ("\"abcdefghijkl\rmnop\"", .controlCharacter, 13), ("{\"a\nb\":1}", .controlCharacter, 3), ("{\"a\\qb\":1}", .invalidEscape, 3),
        ("'a'", .unexpectedByte(39), 0), ("[\"a]", .unexpectedEnd, 4), ("[\"a\" \"b\"]", .unexpectedByte(34), 5),
    ]
}
