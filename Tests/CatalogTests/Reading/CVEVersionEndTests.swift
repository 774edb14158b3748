import Testing

@testable import Catalog

/// Ends of ranges in CVE records: versions, branches of versions, and what is neither.
struct CVEVersionEndTests {
    @Test(arguments: [
        (#""2.0","lessThanOrEqual":"2.*""#, ["2.0": "yes", "2.5": "yes", "2.99.1": "yes", "3.0": "no", "3.0-rc1": "no", "1.9": "no"]),
        (#""0","lessThan":"2.4.*""#, ["2.4.7": "yes", "2.5": "no"]), (#""0","lessThanOrEqual":" 2.4.* ""#, ["2.4.7": "yes", "2.5": "no"]),
        (#""0","lessThanOrEqual":"<=2.4""#, ["2.4": "yes", "2.5": "no"]), (#""0","lessThan":"<2.4""#, ["2.3": "yes", "2.4": "no"]),
        (#""0","lessThanOrEqual":"<= 2.4.*""#, ["2.4.7": "yes", "2.5": "no"]),
        (#""0","lessThanOrEqual":"Version 2.4 SP8""#, ["2.3": "yes", "2.5": "no"]),
        // Below the branch for certain, in it perhaps.
        (#""4.0","lessThanOrEqual":"4.x""#, ["4.1.2": "4.0, <= 4.x", "3.9": "no", "5.0": "no"]),
        (#""0","lessThanOrEqual":"7.3.x""#, ["7.2": "yes", "7.3.5": "<= 7.3.x", "7.4": "no"]),
        (#""1.0","lessThan":"3.x""#, ["2.9": "yes", "3.1": "1.0, < 3.x", "4.0": "no"]),
        (#""unspecified","lessThanOrEqual":"9.0.x.x""#, ["8.9": "yes", "9.0.1.2": "<= 9.0.x.x", "9.1": "no"]),
        (#""0","lessThan":"21.1*""#, ["21.0": "yes", "21.1.3": "< 21.1*", "21.4": "< 21.1*", "22.0": "no"]),
        (#""0","lessThan":"7.17.23, 8.14.2""#, ["7.17.22": "yes", "8.14.1": "< 7.17.23, 8.14.2", "8.14.2": "no"]),
        // No version at all, or the name of something.
        (#""16.0","lessThan":"https://example.invalid/notes""#, ["16.1": "16.0, < https://example.invalid/notes", "15.9": "no"]),
        (#""0","lessThanOrEqual":"Android 14.0""#, ["13.0": "<= Android 14.0"]),
        (#""0","lessThan":"Upgrade to version 2.0 or later""#, ["1.0": "< Upgrade to version 2.0 or later"]),
        (#""0","lessThan":"3.0 build 5""#, ["2.9": "yes", "3.1": "no"]), (#""0","lessThan":"unspecified""#, ["1.0": "< unspecified"]),
    ])
    func endsAreVersionsOrWords(range: String, expected: [String: String]) throws {
        let catalog = try Workbench().catalog(CVEFeed.record(CVEFeed.entry(#"{"version":\#(range),"status":"affected"}"#, "unknown")))
        for (version, expected) in expected {
            let words = ["yes", "no"].contains(expected) ? expected : "\(Undecided.Reason.versionsInWords(expected))"
            #expect(try CVEFeed.answer(catalog, version) == words, "\(version)")
        }
    }

    /// Of what is not affected in words it is asked only where that may be so.
    @Test func unaffectedUpToWords() throws {
        let versions = #"{"version":"2.4.10","lessThanOrEqual":"2.x","status":"unaffected"},{"version":"3.1","lessThan":"*","status":"unaffected"}"#
        let purl = "pkg:generic/pump@"
        let (byName, byPackage) = (CVEFeed.entry(versions, "affected"), CVEFeed.package(versions, "affected"))
        let (names, packages) = try (Workbench().catalog(CVEFeed.record(byName)), Workbench().catalog(CVEFeed.record(byPackage)))
        for (version, expected) in [("2.4.9", "yes"), ("2.5", "?"), ("3.0", "yes"), ("3.1", "no")] {
            let words = expected == "?" ? "\(Undecided.Reason.versionsInWords("≠ 2.4.10, <= 2.x"))" : expected
            #expect(try CVEFeed.answer(names, version) == words, "\(version)")
            #expect(CVEFeed.answer(try Scanning.scan(packages, Scanning.component("p", purl: purl + version))) == words, "\(version)")
        }
    }

    /// Versions by themselves that are two, or more than one.
    @Test(arguments: [
        ("1.0+", true), ("2.4/2.5", true), ("2.4&2.5", true), ("2.0.0-3.0", true), ("2.0 -3.0", true), ("2.0- 3.0", true), ("2.0~3.0", true),
        ("1.02~4.02", true), ("12.2+ (all)", true), ("Android12/Android13", true), ("1.0 +", true),
        // Real versions that look like it.
        ("1.0~rc1", false), ("2.4.7-1~bpo", false), ("1.0+git123", false), ("1.0+build", false), ("5.14.21-150400.24.1", false), ("1.0-1", false),
        ("1.0.0.7/4456/", false), ("2.0.3 ( 2023/06/15 )", false), ("1.2.3-4.el9", false), ("5.0.0.57/5.0.0.10/", false), ("2.0.0~20240101", false),
    ])
    func whatIsOneVersion(text: String, isRange: Bool) { #expect(VersionWords.areRange(text, alone: true) == isRange) }

    /// What may be a version with its revision is one where the range has an end.
    @Test func revisionsBeginRanges() throws {
        let catalog = try Workbench().catalog(
            CVEFeed.record(CVEFeed.entry(#"{"version":"2.4.7-10.1","lessThan":"2.4.9-10.1","status":"affected"}"#, "unknown")))
        #expect(try CVEFeed.answer(catalog, "2.4.8-1.0") == "yes" && CVEFeed.answer(catalog, "2.4.9-11.0") == "no")
    }
}
