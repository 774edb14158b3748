import JSONStream
import Testing

@testable import XMLSchema

/// What is matched without an automaton is what the pattern says.
@Suite struct XSDPatternTests {
    private func matches(_ pattern: String, _ text: String) -> Bool? {
        var (pattern, text) = (pattern, text)
        return pattern.withUTF8 { pattern in XSDPattern(pattern).map { found in text.withUTF8 { found.matches($0) } } }
    }

    private func isFixed(_ pattern: String) -> Bool {
        var pattern = pattern
        return pattern.withUTF8 { XSDFixedPattern($0) != nil }
    }

    private static let digest = "([a-fA-F0-9]{2})|([a-fA-F0-9]{4})"
    private static let id = #"urn:uuid:([0-9a-f]{2}-[0-9a-f]{1})|(\{[0-9a-f]{2}\})"#

    @Test func patternsOfFixedLength() {
        for text in ["a0", "FFff", "09aF"] { #expect(matches(Self.digest, text) == true) }
        for text in ["", "a", "a0f", "g0", "a0f0a", "a0\u{E9}", "é"] { #expect(matches(Self.digest, text) == false) }
        for text in ["urn:uuid:0f-1", "{0f}"] { #expect(matches(Self.id, text) == true) }
        for text in ["urn:uuid:0f-", "{0f", "0f", "urn:uuid:{0f}", "URN:uuid:0f-1"] { #expect(matches(Self.id, text) == false) }
        #expect(matches("[-a]{2}", "-a") == true)
        #expect(matches("a|[A-C]b", "Bb") == true)
        for pattern in [Self.digest, Self.id, "[-a]{2}", "a|[A-C]b", "[A-Z]{2}"] { #expect(isFixed(pattern)) }
    }

    /// Left to the automaton, which knows them all.
    @Test func otherPatterns() {
        let all = [
            "a+", "a*b", "(a|b)", "([a-z]{2})(-[A-Z]{2})?", "[a-z]{1,2}", ".", "a?", #"[\-a]"#, "[a-]", "(ab){2}", "(a{2}){3}", "a{2}{3}", "a||",
        ]
        for pattern in all { #expect(!isFixed(pattern), "\(pattern)") }
        #expect(matches("([a-z]{2})(-[A-Z]{2})?", "de-DE") == true)
        #expect(matches("(ab){2}", "abab") == true)
        #expect(matches("a+", "") == false)
        #expect(matches("^a$", "a") == nil)
        #expect(matches("[a-z-[b]]", "a") == nil)
    }

    /// The pattern of CycloneDX, of whose texts plain ones are told apart first.
    @Test func productNames() {
        let part = ##"(:(((\?*|\*?)([a-zA-Z0-9\-\._]|(\\[\\\*\?!"#$$%&'\(\)\+,/:;<=>@\[\]\^`\{\|}~]))+(\?*|\*?))|[\*\-]))"##
        let pattern =
            #"([c][pP][eE]:/[AHOaho]?(:[A-Za-z0-9\._\-~%]*){0,6})|(cpe:2\.3:[aho\*\-]"# + part + "{5}"
            + #"(:(([a-zA-Z]{2,3}(-([a-zA-Z]{2}|[0-9]{3}))?)|[\*\-]))"# + part + "{4})"
        var copy = pattern
        #expect(copy.withUTF8 { XSDProductName.isPattern($0) })
        let good = [
            "cpe:2.3:a:openssl:openssl:1.1.1:*:*:*:*:*:*:*", #"cpe:2.3:-:a\:b:c\\d:1.0\+2:-:*:en:x:y:z:w"#, "cpe:2.3:h:a_b:c-d:.:*:*:de-DE:*:*:*:*",
            "cpe:/a:b:c", "cpe:2.3:*:a*:?b:*:*:*:*:*:*:*:*",
        ]
        for text in good { #expect(matches(pattern, text) == true, "\(text)") }
        let bad = [
            "", "cpe:2.3:", "cpe:2.3:a", "cpe:2.3:a:b:c:d:*:*:*:*:*:*", "cpe:2.3:a:b:c:d:*:*:*:*:*:*:*:*", "cpe:2.3:x:b:c:d:*:*:*:*:*:*:*",
            "cpe:2.3:a::c:d:*:*:*:*:*:*:*", "cpe:2.3:a:b:c:d:*:*:e:*:*:*:*", "cpe:2.3:a:b:c:d:*:*:e1:*:*:*:*", #"cpe:2.3:a:b\:c:d:*:*:*:*:*:*:*"#,
            #"cpe:2.3:a:b\-:c:d:*:*:*:*:*:*:*"#, #"cpe:2.3:a:b\a:c:d:*:*:*:*:*:*:*"#, #"cpe:2.3:a:b:c:d:*:*:*:*:*:*:\"#,
            "cpe:2.3:a:b c:c:d:*:*:*:*:*:*:*",
            "cpe:2.3:a:é:c:d:*:*:*:*:*:*:*", "CPE:2.3:a:b:c:d:*:*:*:*:*:*:*",
        ]
        for text in bad {
            #expect(matches(pattern, text) == false, "\(text)")
            var text = text
            #expect(!text.withUTF8 { XSDProductName.isPlain($0) })
        }
    }
}
