import Diagnostics
import JSONStream
import SBOM
import Tables
import Testing

/// The headers that people give the columns of a table, and columns that stand for nothing we know.
@Suite struct TableHeaderTests {
    private func document(_ rows: [[String]]) throws -> SBOMDocument { try SBOMReader.read(ByteBlock(CSVWriter.write(Table(rows: rows)))) }

    /// The minimum elements of the NTIA (2021) and of CISA, in English and as Japanese guidance has them.
    @Test(arguments: [
        ["サプライヤー名", "コンポーネント名", "コンポーネントのバージョン", "その他の一意の識別子", "依存関係", "SBOMデータの作成者", "タイムスタンプ"],
        ["供給者名", "コンポーネントの名称", "バージョン情報", "一意の識別子", "関係", "SBOM作成者", "作成日時"],
        [
            "Supplier Name", "Component Name", "Version of the Component", "Other Unique Identifiers", "Dependency Relationship",
            "Author of SBOM Data", "Timestamp",
        ],
        ["Software Producer", "Component Name", "Component Version", "Software Identifiers", "Dependency Relationship", "SBOM Author", "Timestamp"],
    ])
    func minimumElements(headers: [String]) throws {
        let read = try document([headers, ["s", "a", "1", "pkg:npm/a@1", "primary", "w", "2026-01-31"]])
        let part = try #require(read.components.first)
        #expect(part.supplier?.name == "s" && part.name == "a" && part.version == "1" && part.purl == "pkg:npm/a@1")
        #expect(read.subjects == [part.id] && part.details.entryAuthors.map(\.name) == ["w"] && read.created == "2026-01-31T00:00:00Z")
        #expect(part.properties.isEmpty && read.remarks.isEmpty)
    }

    /// What no field is read from is named, by letter and header, and kept; an empty column holds nothing to speak of.
    @Test func unknownColumns() throws {
        let extra = Array(repeating: "", count: 23)
        let headers = ["部品名", "版", "管理区分", "version", "空欄"] + extra
        let read = try document([headers, ["a", "1", "重要", "9", " "] + extra.dropLast() + ["z"]])
        #expect(
            read.remarks.map(\.kind) == [
                .unknownColumn(column: "C", header: "管理区分"), .unknownColumn(column: "D", header: "version"),
                .unknownColumn(column: "AB", header: ""),
            ])
        #expect(read.remarks.map(\.line) == [1, 1, 1] && read.components.first?.version == "1")
        #expect(read.components.first?.properties.map(\.value) == ["重要", "9", "z"])
        for remark in read.remarks.prefix(2) { #expect(remark.wording.japanese.contains("列(見出し") && remark.wording.english.contains("column ")) }
    }

    /// Purls and CPE names in columns of their own, both called identifiers.
    @Test func severalIdentifierColumns() throws {
        let row = ["a", "1", "cpe:2.3:a:a:a:1:*:*:*:*:*:*:*", "pkg:npm/a@1"]
        let read = try document([["部品名", "版", "固有識別子", "その他の一意の識別子"], row])
        #expect(read.components.first?.cpes.count == 1 && read.components.first?.purl == "pkg:npm/a@1" && read.remarks.isEmpty)
    }

    /// Who holds whom is said from either side.
    @Test(arguments: [
        ("主", "含む", "p>a"), ("主", "包含", "p>a"), ("主", "Included In: p", "p>a"), ("主", "pに含まれる", "p>a"), ("aを含む", "", "p>a"),
        ("contains a", "", "p>a"), ("", "pを含む", "a>p"),
    ])
    func relations(ofP: String, ofA: String, expected: String) throws {
        let read = try document([["部品名", "版", "関係"], ["p", "1", ofP], ["a", "1", ofA]])
        let names = Dictionary(uniqueKeysWithValues: read.components.map { ($0.id, $0.name) })
        #expect(read.relationships.map { "\(names[$0.from] ?? "")>\(names[$0.to] ?? "")" } == [expected] && read.remarks.isEmpty)
    }

    /// A column of the product left of that of its parts names the product, not each part; so does a version before the part's name.
    @Test(arguments: [
        ["Product Name", "Version", "Component Name", "Version"], ["製品名", "バージョン", "コンポーネント名", "コンポーネントのバージョン"],
        ["製品名", "版", "部品名", "版"], ["Product", "Software Version", "Package Name", "Version"],
        ["product_name", "product_version", "component_name", "component_version"],
    ])
    func productsBesideParts(headers: [String]) throws {
        let read = try document([headers, ["Pump", "2.0", "openssl", "3.0.1"], ["Pump", "2.0", "zlib", "1.3"]])
        #expect(read.components.map(\.name) == ["openssl", "zlib"] && read.components.map(\.version) == ["3.0.1", "1.3"])
        #expect(read.subject?.name == "Pump" && read.subject?.version == "2.0" && read.subjectComponents.count == 1)
        #expect(read.components.allSatisfy { $0.properties.isEmpty } && read.remarks.isEmpty)
    }

    /// The version of a product is not that of its parts; where the rows do not agree on it, it is a property.
    @Test func versionsOfProducts() throws {
        let without = try document([["product_name", "product_version", "component_name", "supplier"], ["Pump", "2.0", "openssl", "O"]])
        #expect(without.components.map(\.version) == [nil] && without.subject?.version == "2.0")
        let loose = try document([["部品名", "製品バージョン", "サプライヤー名"], ["openssl", "2.0", "O"]])
        #expect(loose.components.map(\.version) == [nil] && loose.components[0].properties.map(\.value) == ["2.0"])
        let headers = ["製品名", "製品バージョン", "部品名", "版"]
        let several = try document([headers, ["Pump", "2.0", "a", "1"], ["Pump", "2.1", "b", "1"]])
        #expect(several.subject?.name == "Pump" && several.subject?.version == nil)
        #expect(several.components.map { $0.properties.map(\.value) } == [["2.0"], ["2.1"]])
        let row = try document([headers, ["Pump", "2.0", "Pump", ""], ["Pump", "2.0", "b", "1"]])
        #expect(row.subject?.version == "2.0" && row.subjectComponents.isEmpty)
        let alone = try document([["製品名", "製品バージョン"], ["a", "1"], ["b", "2"]])
        #expect(alone.components.map(\.version) == ["1", "2"])
    }

    /// Which header is most exact decides, not its place; where several products are named, or a row is the product, their column is a property.
    @Test func severalProducts() throws {
        let two = try document([["製品名", "ライブラリ名", "版"], ["A", "openssl", "3"], ["B", "zlib", "1"]])
        #expect(two.components.map(\.name) == ["openssl", "zlib"] && two.subjects.isEmpty)
        #expect(two.components.map { $0.properties.map(\.value) } == [["A"], ["B"]] && two.remarks.map(\.code) == ["SBOM-137"])
        let own = try document([["製品名", "部品名", "関係", "版"], ["A", "A", "主", ""], ["A", "b", "包含", ""]])
        #expect(own.subject?.name == "A" && own.subjectComponents.isEmpty && own.components.count == 2 && own.relationships.count == 1)
        let named = try document([["製品名", "部品名", "関係", "版"], ["A", "A", "", ""], ["", "b", "Aに含まれる", ""]])
        #expect(named.subject?.name == "A" && named.components.count == 2 && named.relationships.map(\.from) == named.subjects)
        let alone = try document([["製品名", "部品名", "関係", "版"], ["A", "c", "included in A", ""], ["A", "b", "包含", ""]])
        #expect(alone.relationships.map(\.from) == [alone.subjects[0], alone.subjects[0]] && alone.remarks.isEmpty)
        let only = try document([["製品名", "版"], ["A", "1"], ["A", "2"]])
        #expect(only.components.map(\.name) == ["A", "A"] && only.subjects.isEmpty)
    }
}
