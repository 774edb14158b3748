import Testing

@testable import mimamori

/// The small pieces that a scan's table is laid out with.
struct ScanPiecesTests {
    /// Of a long name the end that says which package it is: of Go modules the last part is often a version only.
    @Test(arguments: [
        ("zlib", "zlib"), ("github.com/go-git/go-git/v5", "…/go-git/go-git/v5"),
        ("github.com/containerd/containerd/api/v2", "…/containerd/api/v2"),
        ("org.springframework.boot/spring-boot-starter-web-services", "…/spring-boot-starter-web…"),
        ("a-very-long-name-without-any-slash-in-it", "a-very-long-name-without-…"),
    ])
    func longNamesKeepTheirEnd(_ row: (name: String, short: String)) {
        #expect(FindingRows.shortName(row.name) == row.short)
        #expect(DisplayWidth.of(row.short) <= 26)
    }

    @Test func everyEntryButTheLastHasAComma() {
        #expect(WrappedList.lines(["b", "a", "b"], indent: 2, width: 40) == ["  b, a, b"])
        #expect(WrappedList.lines(["one", "two", "輸液ポンプ", "x"], indent: 2, width: 12) == ["  one, two,", "  輸液ポンプ,", "  x"])
        #expect(WrappedList.lines([], indent: 2, width: 12).isEmpty)
    }

    @Test func equalEntriesAreCounted() {
        #expect(WrappedList.counted(["b", "a", "b", "b"]) == ["b ×3", "a"])
    }

    @Test func columnsThatDoNotFitAreLeftOut() {
        var table = TextTable(header: ["VULNERABILITY", "BECAUSE", "SUMMARY"], width: 30, dispensable: 2)
        table.add(["CVE-2024-1", "cpe < 1.2.3", "A flaw that is told at some length"])
        #expect(table.lines()[2] == "CVE-2024-1     cpe < 1.2.3")
        var wide = TextTable(header: ["VULNERABILITY", "BECAUSE", "SUMMARY"], width: 60, dispensable: 2)
        wide.add(["CVE-2024-1", "cpe < 1.2.3", "A flaw that is told at some length"])
        #expect(wide.lines()[2].contains("A flaw that"))
    }
}
