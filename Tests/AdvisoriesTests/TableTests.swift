import Testing

@testable import Advisories

/// The tables that come with the tests.
struct TableTests {
    @Test func weaknesses() {
        #expect(CWETable.weaknesses.count == 973)
        #expect(CWETable.weaknesses["CWE-79"]?.name == "Improper Neutralization of Input During Web Page Generation ('Cross-site Scripting')")
        #expect(CWETable.weaknesses["CWE-1434"]?.name(in: "4.17") == nil)
        #expect(CWETable.newest(on: "2024-05-31") == "4.14")
    }

    @Test(arguments: [
        ("ja", true), ("en-US", true), ("zh-Hant-TW", true), ("i-default", true), ("x-private", true), ("de-CH-1996", true), ("EZ", false),
        ("en-", false), ("", false), ("english", false), ("en-US-US", false),
    ])
    func languages(_ tag: String, _ isValid: Bool) {
        #expect(LanguageTag(tag).isValid == isValid)
    }
}
