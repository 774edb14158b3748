import Diagnostics
import Foundation
import JSONStream
import SBOM
import Tables
import Testing

@Suite struct TableReaderTests {
    private let japanese = """
        医療機器 SBOM 一覧,,,,,,,
        番号,サプライヤー名,コンポーネント名,バージョン,固有識別子,関係,作成者名,タイムスタンプ,由来,ライセンス,サポート終了日,メモ
        1,みほん医療機器,輸液ポンプ,2.4.1,,主,みほん医療機器,2026/1/31,自製,,,
        2,OpenSSL,openssl,1.1.1k,cpe:2.3:a:openssl:openssl:1.1.1k:*:*:*:*:*:*:*,輸液ポンプに含まれる,みほん医療機器,2026/1/31,オープンソース,OpenSSL,2023-09-11,TLS
        3,RTOS社,MotorRTOS,4.2,pkg:generic/motorrtos@4.2,included in 輸液ポンプ,RTOS社,2026/1/30,市販,独自契約,,
        4,,zlib,1.2.11,pkg:generic/zlib@1.2.11,openssl 1.1.1kに含まれる,みほん医療機器,2026/1/31,オープンソース,Zlib,,
        5,だれか,,1,,,,,,,,
        """

    @Test func readsAJapaneseTable() throws {
        let document = try SBOMReader.read(ByteBlock(japanese.utf8))
        #expect(document.format == SBOMFormat(.table, .csv, version: ""))
        #expect(document.components.map(\.name) == ["輸液ポンプ", "openssl", "MotorRTOS", "zlib"])
        #expect(document.subject?.name == "輸液ポンプ")
        #expect(document.components.map(\.origin) == [.inHouse, .openSource, .commercial, .openSource])
        #expect(document.components[1].cpes.count == 1 && document.components[2].purl == "pkg:generic/motorrtos@4.2")
        #expect(document.components[1].support?.endOfSupport == "2023-09-11")
        #expect(
            document.components[2].licenses == [LicenseClaim("独自契約", form: .name)]
                && document.components[3].licenses == [LicenseClaim("Zlib", form: .id)])
        #expect(document.components[2].details.entryAuthors.map(\.name) == ["RTOS社"])
        #expect(document.components[1].properties == [Property(name: "メモ", value: "TLS")])
        let names = Dictionary(uniqueKeysWithValues: document.components.map { ($0.id, $0.name) })
        #expect(
            document.relationships.map { "\(names[$0.from] ?? "")>\(names[$0.to] ?? "")" } == ["輸液ポンプ>openssl", "輸液ポンプ>MotorRTOS", "openssl>zlib"])
        #expect(document.created == "2026-01-31T00:00:00Z")
        #expect(document.remarks.map(\.code) == ["SBOM-137", "SBOM-135"] && document.remarks.map(\.line) == [2, 7])
    }

    @Test(arguments: [TextEncoding.shiftJIS, .eucJP]) func readsOtherEncodings(encoding: TextEncoding) throws {
        let bytes = try #require(encoding.encode(Array(japanese.utf8)))
        #expect(try SBOMReader.read(ByteBlock(bytes)).components.count == 4)
    }

    @Test func englishHeadersAndWorkbooks() throws {
        let table = Table(rows: [
            ["Component Name", "Version", "Supplier", "Unique Identifier", "Depends on (No.)", "No."], ["a", "1", "S", "pkg:npm/a@1", "2", "1"],
            ["b", "2", "", "", "", "2"],
        ])
        for bytes in [CSVWriter.write(table), try XLSXWriter.write(table)] {
            let document = try SBOMReader.read(ByteBlock(bytes))
            #expect(document.components.map(\.name) == ["a", "b"])
            #expect(document.relationships == [Relationship(from: document.components[0].id, to: document.components[1].id, kind: .dependsOn)])
        }
    }

    @Test func aMappingOfOnesOwn() throws {
        let bytes = CSVWriter.write(Table(rows: [["Teil", "Stand"], ["a", "1"]]))
        #expect(throws: SBOMError.self) { try SBOMReader.read(ByteBlock(bytes)) }
        let document = try TableReader.read(ByteBlock(bytes), mapping: TableMapping(headerRow: 0, fields: [0: .name, 1: .version]))
        #expect(document.components.map(\.version) == ["1"])
    }

    /// Tables of other things are not taken for SBOMs.
    @Test(arguments: ["name,age\nx,3\n", "a,b,c\n1,2,3\n", "hello, world", "version,date\n1,2\n", "名前,住所\nx,y\n"])
    func otherTablesAreNotSBOMs(text: String) { #expect(throws: SBOMError.self) { try SBOMReader.read(ByteBlock(text.utf8)) } }

    /// What a table can hold comes back from it, in both languages and both notations.
    @Test func tablesComeBack() throws {
        let document = try SBOMReader.read(ByteBlock(japanese.utf8))
        for (target, language) in [("csv", 0), ("xlsx", 0), ("csv", 1)] {
            let format = try #require(SBOMFormat(targetName: target))
            let written = try SBOMWriter.write(document, as: format, language: language == 0 ? .japanese : .english)
            let again = try SBOMReader.read(ByteBlock(written.bytes))
            let difference = SBOMComparer.compare(document, again)
            #expect(difference.isEmpty, "\(difference)")
            #expect(again.components.map(\.origin) == document.components.map(\.origin))
            #expect(again.components.map { $0.details.entryAuthors } == document.components.map { $0.details.entryAuthors })
            #expect(try SBOMWriter.write(again, as: format, language: language == 0 ? .japanese : .english).bytes == written.bytes)
            #expect(written.losses.map(\.code) == ["SBOM-307"])
        }
    }

    @Test(.enabled(if: TestData.isPresent, "../shared/data is not here: vectors not run")) func realSBOMsBecomeTables() throws {
        let folder = try #require(TestData.root).appending(path: "sboms/generated")
        let document = try SBOMReader.read(try Corpus.block(folder.appending(path: "deb-minbase.syft.cdx16.json.gz")))
        let written = try SBOMWriter.write(document, as: SBOMFormat(.table, .xlsx, version: ""))
        let again = try SBOMReader.read(ByteBlock(written.bytes))
        #expect(again.components.count == document.components.count + 1)
        #expect(Set(again.components.compactMap(\.purl)) == Set(document.components.compactMap(\.purl)))
        #expect(written.losses.contains { $0.code == "SBOM-307" })
    }

    /// A table that we write is sound by our own rules: rows that depend on each other name rows that are there.
    @Test(arguments: ["csv", "xlsx"]) func writtenTablesAreValid(target: String) throws {
        let document = try read(
            cycloneDX(
                #""metadata":{"component":{"type":"device","bom-ref":"p","name":"p","version":"1"}},"components":[{"type":"library","bom-ref":"a","#
                    + #""name":"a","version":"1"},{"type":"library","bom-ref":"b","name":"b","version":"1"}],"#
                    + #""dependencies":[{"ref":"p","dependsOn":["a"]},{"ref":"a","dependsOn":["b"]}]"#))
        let (bytes, _) = try SBOMWriter.write(document, as: try #require(SBOMFormat(targetName: target)))
        var validator = SBOMValidator()
        #expect(try validator.validate(ByteBlock(bytes)).findings.filter { $0.severity == .error } == [])
    }
}
