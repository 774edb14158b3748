import JSONStream
import Testing

@testable import Catalog

/// The shapes are those of the specification's examples; the contents are made up.
struct JVNJSONTests {
    private func contents(_ text: String) throws -> FeedContents {
        var splitter = RecordSplitter(wrapperKeys: RecordReader.wrapperKeys, recordKeys: RecordReader.recordKeys, limit: 1 << 20)
        var found: [FeedContents] = []
        try Array(text.utf8).withUnsafeBufferPointer { bytes in try splitter.feed(bytes) { found.append(try RecordReader.contents($0)) } }
        try splitter.finish()
        return try #require(found.first)
    }

    @Test func overview() throws {
        let contents = try contents(
            #"""
            {"$schema":"x","feed":{"title":"t","lang":"ja","entry":[
              {"title":"題","id":"JVNDB-2025-000001","summary":"概要","link":"https://jvndb.jvn.jp/a","modified":"2025-04-26T07:36:21+09:00",
               "created":"2025-04-04T14:45:58+09:00","public":"2025-04-01T10:23:42+09:00",
               "references":[{"url":"https://www.cve.org/x","summary":"CVE-2025-31084","source":"CVE"}],
               "products":[{"vname":"会社","product_id":"jvnpid:1.0::v:p","pname":"製品","product_ids":{"cpe":"cpe:2.3:a:v:p:*:*:*:*:*:*:*:*"}}],
               "metrics":[{"content":{"cvss_v3":{"vectorString":"CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"}}}],"cwes":[{"id":"CWE-502"}]},
              {"title":"no id"}]},
             "status":{"retCd":0}}
            """#)
        let record = try #require(contents.vulnerabilities.first)
        #expect(contents.vulnerabilities.count == 1 && contents.problems.count == 1)
        #expect(record.source == "JVNRSS" && record.summaryJapanese == "題" && record.detailsJapanese == "概要")
        #expect(record.aliases == ["CVE-2025-31084"] && record.weaknesses == ["CWE-502"])
        #expect(record.severities.map(\.value) == ["CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"])
        // A product without versions is no statement that all of them are affected.
        #expect(record.configurations.isEmpty && record.affected.isEmpty)
        #expect(record.notes.map(\.text) == ["会社 製品 cpe:2.3:a:v:p:*:*:*:*:*:*:*:*"])
    }

    private func detail(_ extra: String, cve: String = "CVE-2025-1") -> String {
        #"""
        {"document":{"category":"myjvn_security_advisory","csaf_version":"2.1","title":"題","lang":"ja","tracking":{"id":"JVNDB-2025-000002"},
          "publisher":{"name":"IPA"}},
         "product_tree":{"branches":[{"category":"vendor","name":"会社","branches":[{"category":"product_name","name":"製品","product":{
           "product_id":"jvnpid:1.0::v:p","name":"製品","product_identification_helper":{"cpe":"cpe:2.3:a:v:p:*:*:*:*:*:*:*:*"}}}]}]},
         "vulnerabilities":[{"cve":"\#(cve)","product_status":{"known_affected":["jvnpid:1.0::v:p"]}}],
         "jvn_extension":{"vulnid":"JVNDB-2025-000002"\#(extra)}}
        """#
    }

    @Test func versionsComeFromTheExtension() throws {
        let applicability = #"""
            ,"cpeApplicability":[{"nodes":[{"operator":"OR","negate":false,"cpeMatch":[
              {"vulnerable":true,"criteria":"cpe:2.3:a:v:p:8.0:*:*:*:*:*:*:*"},{"vulnerable":true,"criteria":"jvnpid:1.0::v:p:8.1"}]}]}]
            """#
        let record = try #require(try contents(detail(applicability)).vulnerabilities.first)
        #expect(record.configurations.flatMap(\.nodes).flatMap(\.criteria).map(\.name.formattedString) == ["cpe:2.3:a:v:p:8.0:*:*:*:*:*:*:*"])
    }

    @Test(arguments: [#","affected":[{"vendor":"会社","product":"製品","versions":[{"version":"","description":"5.8 未満"}]}]"#, ""])
    func withoutThemTheVersionsAreInWords(extra: String) throws {
        let record = try #require(try contents(detail(extra)).vulnerabilities.first)
        #expect(record.configurations.map(\.statement.status) == [.affectedInWords])
        #expect(record.configurations.first?.statement.reason == (extra.isEmpty ? "?" : "会社 製品 5.8 未満"))
    }

    @Test func anEmptyCVEIsNone() throws {
        let record = try #require(try contents(detail("", cve: "")).vulnerabilities.first)
        #expect(record.aliases.isEmpty && record.id == "JVNDB-2025-000002#1")
    }

    @Test func bundlesHoldDocuments() throws {
        let bundle =
            #"{"type":"bundle","id":"b","objects":[{"type":"identity"},{"type":"jvn-jp-sdo","VULDEF-Document":[\#(detail("")),{"document":{}}]}]}"#
        let contents = try contents(bundle)
        #expect(contents.vulnerabilities.count == 1 && contents.problems.count == 1)
        #expect(throws: CatalogError.self) { try self.contents(#"{"type":"bundle","objects":[]}"#) }
    }
}
