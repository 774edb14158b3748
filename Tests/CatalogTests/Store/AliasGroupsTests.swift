import Testing

@testable import Catalog

struct AliasGroupsTests {
    private func member(_ id: String, aliases: [String] = [], upstream: [String] = [], related: [String] = []) -> AliasGroups.Member {
        AliasGroups.Member(source: "S", id: id, aliases: aliases, upstream: upstream, related: related)
    }

    private func ids(_ members: [AliasGroups.Member]) -> Set<[String]> { Set(AliasGroups(members).groups.map(\.ids)) }

    @Test func joinsThroughAnyLink() {
        #expect(
            ids([member("PYSEC-1", aliases: ["GHSA-1"]), member("GHSA-1", aliases: ["CVE-1"]), member("CVE-1"), member("GO-9")])
                == [["CVE-1", "GHSA-1", "PYSEC-1"], ["GO-9"]])
    }

    @Test func cyclesAreHarmless() {
        #expect(ids([member("A-1", aliases: ["B-1"]), member("B-1", aliases: ["C-1"]), member("C-1", aliases: ["A-1"])]) == [["A-1", "B-1", "C-1"]])
    }

    @Test func neverJoinsTwoCVEs() {
        let groups = AliasGroups([
            member("GHSA-1", aliases: ["CVE-1"]), member("PYSEC-1", aliases: ["GHSA-1", "CVE-2"]), member("CVE-1"), member("CVE-2"),
        ])
        #expect(Set(groups.groups.map(\.ids)) == [["CVE-1", "GHSA-1"], ["CVE-2", "PYSEC-1"]])
        #expect(groups.groups.allSatisfy { !$0.conflicts.isEmpty })
    }

    @Test func anAdvisoryIsAboutEachOfItsCVEs() {
        let groups = AliasGroups([member("ALSA-1", related: ["CVE-1", "CVE-2"]), member("CVE-1"), member("CVE-2")])
        #expect(groups.subjects[0].count == 2)
        #expect(Set(groups.groups.map(\.ids)) == [["CVE-1"], ["CVE-2"]])
    }

    @Test func relatedIsNoAlias() {
        #expect(ids([member("GHSA-1", related: ["CVE-1"]), member("CVE-1")]) == [["GHSA-1"], ["CVE-1"]])
    }

    @Test func aDistributionsRecordJoinsItsOnlyUpstreamCVE() {
        #expect(ids([member("DEBIAN-CVE-1", upstream: ["CVE-1"]), member("CVE-1")]) == [["CVE-1", "DEBIAN-CVE-1"]])
    }

    @Test func theOrderOfRecordsDoesNotMatter() {
        let members = [
            member("PYSEC-1", aliases: ["GHSA-1", "CVE-2"]), member("GHSA-1", aliases: ["CVE-1"]), member("CVE-2"),
            member("X-1", aliases: ["PYSEC-1"]),
            member("CVE-1"),
        ]
        let expected = ids(members)
        for shift in 1..<members.count { #expect(ids(Array(members[shift...] + members[..<shift])) == expected) }
        #expect(ids(members.reversed()) == expected)
    }
}
