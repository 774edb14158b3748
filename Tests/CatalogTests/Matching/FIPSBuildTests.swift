import JSONStream
import Testing

@testable import Catalog

/// Builds of Ubuntu with certified cryptography are built from an ordinary build and numbered above all others of it.
struct FIPSBuildTests {
    private func ordinary(_ fixed: String?, _ ecosystem: String = "Ubuntu:20.04:LTS") -> String {
        Feed.osv("UBUNTU-CVE-1", ecosystem, "openssl", "introduced:0" + (fixed.map { " fixed:" + $0 } ?? ""), upstream: ["CVE-1"])
    }

    private func certified(_ fixed: String?, _ channel: String = "FIPS-updates") -> String {
        Feed.osv(
            "USN-1-" + channel, "Ubuntu:Pro:\(channel):20.04:LTS", "openssl", "introduced:0" + (fixed.map { " fixed:" + $0 } ?? ""),
            upstream: ["CVE-1"])
    }

    private func scan(_ version: String, _ feeds: [String]) throws -> (findings: Int, questions: [Undecided.Reason]) {
        let bench = try Workbench()
        var builder = try CatalogBuilder(path: bench.path("a.cat"))
        for feed in feeds { try builder.addRecords(in: .init(Array(feed.utf8)), name: "feed") }
        _ = try builder.finish(now: "2026-01-02T03:04:05Z")
        let purl = "pkg:deb/ubuntu/libssl1.1@\(version)?distro=ubuntu-20.04&upstream=openssl"
        let result = try Scanning.scan(bench.open("a.cat"), Scanning.component("libssl1.1", purl: purl))
        return (result.findings.count, result.undecided.map(\.reason))
    }

    private let question = Undecided.Reason.specialBuild("fips")

    /// Above an ordinary fix by number alone: whether the fix is in, only their own data tell. What was fixed in the build that they are made
    /// from is in.
    @Test(arguments: [
        ("1.1.1f-1ubuntu2.fips.2", "1.1.1f-1ubuntu2.20", 0, 1), ("1.1.1f-1ubuntu2.fips.2", "1.1.1f-1ubuntu2", 0, 0),
        ("1.1.1f-1ubuntu2.fips.2", "1.1.1f-1ubuntu3", 1, 0), ("3.0.2-0ubuntu1.10+Fips1", "3.0.2-0ubuntu1.10", 0, 0),
        ("3.0.2-0ubuntu1.10+Fips1", "3.0.2-0ubuntu1.10.1", 1, 0), ("3.0.2-0ubuntu1.10+Fips1", "3.0.2-0ubuntu1.12", 1, 0),
        ("7.9p1-10~ubuntu18.04.fips.0.1", "7.9p1-10", 1, 0),
    ])
    func ordinaryDataDoNotClearThem(version: String, fixed: String, findings: Int, questions: Int) throws {
        for ecosystem in ["Ubuntu:20.04:LTS", "Ubuntu:Pro:20.04:LTS"] {
            let result = try scan(version, [ordinary(fixed, ecosystem)])
            #expect(result.findings == findings && result.questions == Array(repeating: question, count: questions), "\(ecosystem)")
        }
    }

    @Test func whatHasNoFixIsAFinding() throws {
        #expect(try scan("1.1.1f-1ubuntu2.fips.2", [ordinary(nil)]).findings == 1)
    }

    @Test(arguments: [
        ("1.1.1f-1ubuntu2.fips.2", "FIPS", "1.1.1f-1ubuntu2.fips.7", 1), ("1.1.1f-1ubuntu2.fips.7", "FIPS-updates", "1.1.1f-1ubuntu2.fips.7", 0),
        ("1.1.1f-1ubuntu2.fips.2", "FIPS-preview", nil, 1),
    ])
    func theirOwnDataDecide(version: String, channel: String, fixed: String?, findings: Int) throws {
        for others in [[], [ordinary("1.1.1f-1ubuntu2.20")], [ordinary(nil)]] {
            for feeds in [others + [certified(fixed, channel)], [certified(fixed, channel)] + others] {
                let result = try scan(version, feeds)
                #expect(result.findings == findings && result.questions.isEmpty)
            }
        }
    }

    /// The certified line gets no fixes; that of its updates does.
    @Test func aFixInOneLineIsOne() throws {
        #expect(try scan("1.1.1f-1ubuntu2.fips.7", [certified(nil, "FIPS"), certified("1.1.1f-1ubuntu2.fips.7")]).findings == 0)
        #expect(try scan("1.1.1f-1ubuntu2.fips.6", [certified(nil, "FIPS"), certified("1.1.1f-1ubuntu2.fips.7")]).findings == 1)
    }

    @Test func ordinaryBuildsAreNotAskedOfThem() throws {
        let result = try scan("1.1.1f-1ubuntu2.3", [certified("1.1.1f-1ubuntu2.fips.7")])
        #expect(result.findings == 0 && result.questions.isEmpty)
        // Nor are those of another release.
        #expect(try scan("1.1.1f-1ubuntu2.fips.2", [certified("1.1.1f-1ubuntu2.fips.7").replacing("20.04", with: "18.04")]).findings == 0)
    }
}
