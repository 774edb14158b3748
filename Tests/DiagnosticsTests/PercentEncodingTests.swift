import Testing

@testable import Diagnostics

@Suite struct PercentEncodingTests {
    @Test(arguments: [("a-Z_0.~", "a-Z_0.~"), ("a b/c?d", "a%20b%2Fc%3Fd"), ("+%", "%2B%25"), ("薬", "%E8%96%AC"), ("", "")])
    func encodesAllButUnreserved(_ text: String, _ encoded: String) {
        #expect(PercentEncoding.encoded(text) == encoded)
        #expect(PercentEncoding.decoded(encoded) == text)
    }

    @Test(arguments: [("%", "%"), ("%4", "%4"), ("%4g", "%4g"), ("%e8%96%ac", "薬"), ("100%25%", "100%%"), ("%+1", "%+1")])
    func leavesSignsThatLeadNowhere(_ text: String, _ decoded: String) { #expect(PercentEncoding.decoded(text) == decoded) }
}
