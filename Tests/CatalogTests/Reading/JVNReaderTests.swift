import Diagnostics
import Foundation
import JSONStream
import Testing

@testable import Catalog

struct JVNReaderTests {
    private func item(_ body: String, about: String = "https://jvndb.jvn.jp/ja/contents/2026/JVNDB-2026-000001.html") -> String {
        "<item rdf:about=\"\(about)\"><title>題名</title><link>\(about)</link><description>説明。</description>\(body)</item>"
    }

    private func feed(_ items: String..., language: String = "ja") -> String {
        """
        <?xml version="1.0" encoding="UTF-8"?>
        <rdf:RDF xmlns="http://purl.org/rss/1.0/" xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/"
          xmlns:dcterms="http://purl.org/dc/terms/" xmlns:sec="http://jvn.jp/rss/mod_sec/3.0/" xml:lang="\(language)">
        <channel rdf:about="x"><title>T</title><link>https://jvndb.jvn.jp/</link><description>D</description></channel>
        \(items.joined(separator: "\n"))
        </rdf:RDF>
        """
    }

    private func detail(_ affected: String, id: String = "JVNDB-2026-000001") -> String {
        """
        <VULDEF-Document version="3.2" xmlns="http://jvn.jp/vuldef/" xml:lang="ja"><Vulinfo><VulinfoID>\(id)</VulinfoID><VulinfoData>
          <Title>題名</Title><VulinfoDescription><Overview>概要。</Overview></VulinfoDescription><Affected>\(affected)</Affected>
          <Impact><Cvss version="2.0"><Severity type="Base">High</Severity><Base>7.5</Base><Vector>(AV:N/AC:L/Au:N/C:P/I:P/A:P)</Vector></Cvss>
            <ImpactItem><Description>影響。</Description></ImpactItem></Impact>
          <Solution><SolutionItem><Description>更新する。</Description></SolutionItem></Solution>
          <Related><RelatedItem type="advisory"><VulinfoID>CVE-2026-1</VulinfoID><URL>https://example.invalid/c</URL></RelatedItem>
            <RelatedItem type="advisory"><VulinfoID>JVNVU#91234567</VulinfoID></RelatedItem>
            <RelatedItem type="cwe"><VulinfoID>CWE-306</VulinfoID></RelatedItem></Related>
          <DateFirstPublished>2026-01-01T00:00:00+09:00</DateFirstPublished><DateLastUpdated>2026-01-02T00:00:00+09:00</DateLastUpdated>
        </VulinfoData></Vulinfo></VULDEF-Document>
        """
    }

    @Test func readsOverviews() throws {
        let body = """
            <sec:identifier>JVNDB-2026-000001</sec:identifier>
            <sec:references source="CVE" id="CVE-2026-1">https://example.invalid/c</sec:references>
            <sec:references id="CWE-306" title="x">https://example.invalid/w</sec:references>
            <sec:references source="JVN" id="JVNVU#91234567">https://example.invalid/v</sec:references>
            <sec:cpe version="2.2" vendor="会社" product="製品">cpe:/a:maker:pump</sec:cpe>
            <sec:cvss version="3.0" score="9.8" type="Base" severity="Critical" vector="CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"/>
            <dcterms:issued>2026-01-01T00:00+09:00</dcterms:issued><dcterms:modified>2026-01-02T00:00+09:00</dcterms:modified>
            """
        let record = try #require(try Feed.document(feed(item(body))).first)
        #expect(record.source == "JVNRSS" && record.id == "JVNDB-2026-000001")
        #expect(record.summaryJapanese == "題名" && record.detailsJapanese == "説明。" && record.summary == nil)
        #expect(record.aliases == ["CVE-2026-1"] && record.weaknesses == ["CWE-306"] && record.related == ["JVNVU#91234567"])
        #expect(record.severities == [Severity(giver: "JVNRSS", value: "CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H")])
        #expect(record.notes == [RecordNote("sec:cpe", "会社 製品 (cpe:/a:maker:pump)")])
        #expect(record.published == "2026-01-01T00:00+09:00" && record.modified == "2026-01-02T00:00+09:00")
        let english = try #require(try Feed.document(feed(item(body), language: "en")).first)
        #expect(english.source == "JVNRSS (en)" && english.summary == "題名" && english.summaryJapanese == nil)
        #expect(record.configurations.isEmpty)
    }

    @Test func readsDetails() throws {
        let pump = "<AffectedItem><Name>会社</Name><ProductName>製品</ProductName><Cpe version=\"2.2\">cpe:/a:maker:pump</Cpe>"
        let record = try #require(
            try Feed.document(detail(pump + "<VersionNumber>2.0 以上 2.4.1 未満</VersionNumber></AffectedItem>")).first)
        #expect(record.source == "JVN iPedia" && record.aliases == ["CVE-2026-1"] && record.weaknesses == ["CWE-306"])
        #expect(record.severities == [Severity(giver: "JVN iPedia", value: "AV:N/AC:L/Au:N/C:P/I:P/A:P")])
        #expect(
            record.notes == [
                RecordNote("AffectedItem", "会社 製品 2.0 以上 2.4.1 未満 (cpe:/a:maker:pump)"), RecordNote("Impact", "影響。"),
                RecordNote("Solution", "更新する。"),
            ])
        #expect(record.configurations.count == 1)
        // What is not said of a vulnerable product is no statement.
        let other = "<AffectedItem affectedstatus=\"notvulnerable\"><Cpe>cpe:/a:maker:pump</Cpe><VersionNumber>1.0</VersionNumber></AffectedItem>"
        #expect(try Feed.document(detail(other)).first?.configurations == [])
    }

    /// What is said in words that cannot be read, or not at all, is a question, beside what can be read.
    @Test(
        arguments: [
            ("<VersionNumber>1.5 系</VersionNumber>", "1.5", 0, "1.5 系"), ("<VersionNumber>1.5 (サポート終了)</VersionNumber>", "1.5", 0, "1.5 (サポート終了)"),
            ("", "1.5", 0, "?"), ("<Description>古いもの</Description>", "1.5", 0, "古いもの"),
            ("<VersionNumber>1.0 およびそれ以前</VersionNumber><VersionNumber>1.5 系すべて</VersionNumber>", "0.9", 1, nil),
            ("<VersionNumber>1.0 およびそれ以前</VersionNumber><VersionNumber>1.5 系すべて</VersionNumber>", "1.5", 0, "1.5 系すべて"),
            ("<VersionNumber>バージョン 1.5 およびそれ以前</VersionNumber>", "1.5", 1, nil), ("<VersionNumber>0.9 以前</VersionNumber>", "1.5", 0, nil),
            ("<VersionNumber>1.0、1.5</VersionNumber>", "1.5", 1, nil), ("<VersionNumber>1.0、1.5</VersionNumber>", "1.2", 0, nil),
        ] as [(String, String, Int, String?)])
    func wordsAreAskedAbout(versions: String, version: String, findings: Int, words: String?) throws {
        let bench = try Workbench()
        let item = "<AffectedItem><Name>会社</Name><ProductName>製品</ProductName><Cpe version=\"2.2\">cpe:/a:maker:pump</Cpe>\(versions)</AffectedItem>"
        let file = try bench.write(detail(item), as: "a.xml")
        _ = try CatalogImport(target: bench.path("a.cat"), now: "2026-01-01T00:00:00Z").run([file])
        let component = try Scanning.component("pump", version, cpe: "cpe:2.3:a:maker:pump:\(version):*:*:*:*:*:*:*")
        let result = try Scanning.scan(bench.open("a.cat"), component)
        #expect(result.findings.count == findings && result.undecided.map(\.reason) == (words.map { [.versionsInWords($0)] } ?? []))
    }

    @Test(
        arguments: [
            ("ver 1.5", [[">=1.5", "<=1.5"]]), ("Ver.1.5およびそれ以前", [["<=1.5"]]), ("Version 2.0 未満", [["<2.0"]]), ("バージョン 1.5 以前", [["<=1.5"]]),
            ("１．５ 以前", [["<=1.5"]]), ("1.0 から 1.9", [[">=1.0", "<=1.9"]]), ("1.5 〜 2.0", [[">=1.5", "<=2.0"]]),
            ("1.0、1.5", [[">=1.0", "<=1.0"], [">=1.5", "<=1.5"]]), ("1.0 以前、1.5 から 1.9 まで", [["<=1.0"], [">=1.5", "<=1.9"]]),
            ("1.5 and earlier", [["<=1.5"]]), ("2.0 より前のすべてのバージョン", [["<2.0"]]), ("バージョン 1.0 から バージョン 1.9 まで", [[">=1.0", "<=1.9"]]),
            ("すべてのバージョン", [[]]), ("1.0 から", [[">=1.0"]]), ("1.0 以上、2.0 未満", nil), ("1.0 未満、2.0 未満", nil), ("1.5.x", nil), ("1.0-2.0", nil),
            ("1.0 から 1.5 から", nil), ("1.0、", nil), ("1.0 以上 1.5", nil),
        ] as [(String, [[String]]?)])
    func listsAndPrefixes(text: String, expected: [[String]]?) {
        let found = JVNVersionRange.read(text)?.map { range in
            [range.lower.map { ($0.isIncluded ? ">=" : ">") + $0.version }, range.upper.map { ($0.isIncluded ? "<=" : "<") + $0.version }].compactMap
            { $0 }
        }
        #expect(found == expected)
    }

    @Test(
        arguments: [
            ("2.0 以上 2.4.1 未満", "2.0", true, "2.4.1", false), ("1.3 およびそれ以前", nil, true, "1.3", true), ("v5 より前のバージョン", nil, true, "5", false),
            ("10.1 から 10.9 まで", "10.1", true, "10.9", true), ("3.1", "3.1", true, "3.1", true), ("4 以降", "4", true, nil, true),
        ] as [(String, String?, Bool, String?, Bool)])
    func versionWords(text: String, lower: String?, lowerIncluded: Bool, upper: String?, upperIncluded: Bool) throws {
        let ranges = try #require(JVNVersionRange.read(text))
        let range = try #require(ranges.first)
        #expect(ranges.count == 1)
        #expect(range.lower == lower.map { VersionBound($0, included: lowerIncluded) })
        #expect(range.upper == upper.map { VersionBound($0, included: upperIncluded) })
    }

    @Test(arguments: [
        "", "1.0 2.0", "1.0 未満 2.0 未満", "2026年版", "1.0 (Windows)", "1.0 以上 2.0 未満 3.0", "未満", "abc 未満", "SP1 より前の 2.0", "2.0+", "2.0.0-3.0",
    ])
    func otherWordsAreNone(text: String) { #expect(JVNVersionRange.read(text) == nil) }

    /// A Japanese title reaches the CVE that other sources know.
    @Test func japaneseTitleJoinsTheCVE() throws {
        let bench = try Workbench()
        let files = try [
            bench.write(Feed.nvd("CVE-2026-1", Feed.anyOf(Feed.criterion("cpe:2.3:a:maker:pump:1.0:*:*:*:*:*:*:*")))),
            bench.write(detail(""), as: "b.xml"),
        ]
        _ = try CatalogImport(target: bench.path("a.cat"), now: "2026-01-01T00:00:00Z").run(files)
        let catalog = try bench.open("a.cat")
        let group = try #require(try catalog.groups(id: "CVE-2026-1").first)
        #expect(group.ids == ["CVE-2026-1", "JVNDB-2026-000001"])
        #expect(try VulnerabilityDigest(group, in: catalog).summaryJapanese == "題名")
    }

    @Test func brokenItemsAreLeftOutAndNamed() throws {
        let bench = try Workbench()
        let good = item("<sec:identifier>JVNDB-2026-000002</sec:identifier>")
        let text = feed(item(""), good)
        let file = try bench.write(text, as: "a.rdf")
        let (info, progress) = try CatalogImport(target: bench.path("a.cat"), now: "2026-01-01T00:00:00Z").run([file])
        #expect(info.records == 1 && progress.problems.map(\.code) == ["CATALOG-002"])
        let cut = try bench.write(String(text.prefix(text.count - 10)), as: "cut.rdf")
        let (_, second) = try CatalogImport(target: bench.path("b.cat"), now: "2026-01-01T00:00:00Z").run([cut])
        #expect(second.records == 1 && second.problems.count == 2)
    }

    @Test(arguments: [
        ("<html/>", "CATALOG-011"), ("<!DOCTYPE x [<!ENTITY a 'b'>]><rdf:RDF xmlns:rdf='x'>&a;</rdf:RDF>", "XML-004"),
    ])
    func otherDocumentsAreNamed(text: String, code: String) {
        #expect { try Feed.document(text) } throws: { ($0 as? any ExplainedError)?.code == code }
    }

    @Test(.enabled(if: TestData.isPresent, "no shared test data")) func readsTheSamples() throws {
        for (name, id, count) in [
            ("jvnrss-3.2-valid.xml", "SA-2099-001", 1), ("vuldef-3.2-valid.xml", "JVNDB-2099-000001", 1),
            ("vuldef-3.2-valid-no-title.xml", "JVNDB-2099-000001", 1), ("jvnrss-3.2-invalid-not-well-formed.xml", "", 0),
        ] {
            let block = ByteBlock(try Data(contentsOf: URL(filePath: TestData.path("advisories/jvn/samples/" + name))))
            let contents = try DocumentReader.contents(block)
            #expect(contents.vulnerabilities.map(\.id) == (count == 1 ? [id] : []), "\(name)")
            #expect(contents.problems.isEmpty == (count == 1))
            for record in contents.vulnerabilities { #expect(record.aliases == ["CVE-2099-10001"] && record.detailsJapanese != nil) }
        }
    }
}
