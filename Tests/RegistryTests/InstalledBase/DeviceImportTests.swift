import Database
import Diagnostics
import JSONStream
import Tables
import TestDatabases
import Testing

@testable import Registry

/// Tables of installed devices, as makers keep them: all rows or none.
@Suite struct DeviceImportTests {
    private let quality = TestDesk.person(.quality)

    private static let csv = """
        製品コード,製造番号,医療機関コード,拠点コード,リリース,接続状態,販売日,設置日,販売業者
        PUMP-100,SN-1,H-001,EAST,1.0,接続,2023/4/1,2023/4/10,D-001
        PUMP-100,SN-2,H-001,,1.0,非接続,2023-05-01,,
        ,,,,,,,,
        PUMP-100,SN-3,H-002,,,不明,,,
        """

    private func table(_ csv: String, product: String? = nil) throws -> DeviceTable {
        try DeviceTable(ByteBlock(csv.utf8), file: "devices.csv", product: product)
    }

    private func devices(_ registry: Registry) async throws -> [String] {
        try await registry.ask(ListInstalledDevices(withEnded: true), as: quality).map {
            "\($0.device.serial ?? $0.device.lot ?? "") \($0.institution)/\($0.site ?? "-") \($0.release ?? "?") \($0.device.network.rawValue)"
        }
    }

    @Test(arguments: TestDatabase.present) func aTableIsTakenAndTakenAgainChangesNothing(_ driver: TestDatabase) async throws {
        try await InstalledDesk.with(driver) { registry, desk in
            let table = try table(Self.csv)
            let preview = try await registry.ask(PreviewInstalledDevices(table), as: quality)
            #expect(preview.lines.map(\.row) == [2, 3, 5] && preview.count(.added) == 3)
            #expect(try await devices(registry) == [])
            try await registry.perform(ImportInstalledDevices(table), as: quality)
            let taken = ["SN-1 H-001/EAST 1.0 connected", "SN-2 H-001/- 1.0 isolated", "SN-3 H-002/- ? unknown"]
            #expect(try await devices(registry) == taken)
            #expect(try await registry.ask(ListInstalledDevices(party: "D-001"), as: quality).map(\.device.soldOn) == ["2023-04-01"])
            let entries = try await desk.count("SELECT COUNT(*) FROM audit_entry")
            let again = try await registry.perform(ImportInstalledDevices(table), as: quality)
            #expect(again.count(.unchanged) == 3)
            #expect(try await devices(registry) == taken)
            #expect(try await desk.count("SELECT COUNT(*) FROM audit_entry") == entries)
        }
    }

    /// An update says only what changes; an empty cell is no statement.
    @Test(arguments: TestDatabase.present) func aRowChangesWhatItSays(_ driver: TestDatabase) async throws {
        try await InstalledDesk.with(driver) { registry, _ in
            try await registry.perform(ImportInstalledDevices(try table(Self.csv)), as: quality)
            let update = try table("serial;institution;release;network\nSN-1;H-002;2.0;\nSN-2;;;segmented\n", product: "PUMP-100")
            let plan = try await registry.perform(ImportInstalledDevices(update), as: quality)
            #expect(plan.lines.map(\.changes) == [[.institution, .site, .release], [.network]])
            #expect(
                try await devices(registry) == [
                    "SN-1 H-002/- 2.0 connected", "SN-2 H-001/- 1.0 segmented", "SN-3 H-002/- ? unknown",
                ])
        }
    }

    @Test func shiftJISAndWorkbooksAreRead() throws {
        let bytes = try #require(TextEncoding.shiftJIS.encode(Array(Self.csv.utf8)))
        let rows = try table(Self.csv).rows
        #expect(try DeviceTable(ByteBlock(bytes), file: "devices.csv").rows == rows)
        let cells = Self.csv.split(separator: "\n").map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
        let book = try XLSXWriter.write([Table(name: "機器", rows: [["設置機器の一覧"]] + cells)])
        let read = try DeviceTable(ByteBlock(book), file: "devices.xlsx").rows
        #expect(read.map(\.cells) == rows.map(\.cells) && read.map(\.number) == [3, 4, 6])
    }

    private static let wrong: [(row: String, wanted: String)] = [
        ("PUMP-100,SN-9,H-999,,,,,", "医療機関コード: 医療機関「H-999」がありません。"), ("NO-SUCH,SN-9,H-001,,,,,", "製品コード: 製品「NO-SUCH」がありません。"),
        ("PUMP-100,SN-9,H-001,,9.9,,,", "リリース: リリース「PUMP-100@9.9」がありません。"), ("PUMP-100,SN-9,H-001,WEST,,,,", "拠点コード: 拠点「WEST」がありません。"),
        ("PUMP-100,SN-9,H-001,,,つながっている,,", "接続状態: 次のいずれかです: 接続、分離ネットワーク、媒体のみ、非接続、不明"),
        ("PUMP-100,SN-9,H-001,,,,2023-02-30,", "販売日: 「2023-02-30」は日付ではありません(例 2027-03-31)。"),
        ("PUMP-100,SN-9,H-001,,,,2023-05-01,2023-04-01", "設置日: 2023-05-01 は 2023-04-01 より後です。"),
        ("PUMP-100,,H-001,,,,,", "製造番号: 製造番号かロットが要ります。"), ("PUMP-100,SN-9,,,,,,", "医療機関コード: 新しい機器には医療機関コードが要ります。"),
        ("PUMP-100,SN-1,H-001,,,,,", "製造番号: 2行目と同じ機器です。"), (",SN-9,H-001,,,,,", "製品コード: 製品コードがありません。列を足すか、--product で指定してください。"),
    ]

    @Test(arguments: TestDatabase.present) func oneWrongRowAndNothingIsTaken(_ driver: TestDatabase) async throws {
        try await InstalledDesk.with(driver) { registry, desk in
            let header = "製品コード,製造番号,医療機関コード,拠点コード,リリース,接続状態,販売日,設置日\nPUMP-100,SN-1,H-001,,,,,\n"
            let entries = try await desk.count("SELECT COUNT(*) FROM audit_entry")
            for (row, wanted) in Self.wrong {
                let error = await #expect(throws: InstalledBaseError.self) {
                    try await registry.perform(ImportInstalledDevices(try table(header + row + "\n")), as: quality)
                }
                guard case .rows("devices.csv", let problems) = error else {
                    Issue.record("\(row): \(String(describing: error))")
                    continue
                }
                #expect(problems.map(\.wording.japanese) == ["3行目 " + wanted], "\(row)")
            }
            // An institution that is not there hides no other problem of its row.
            let twice = await #expect(throws: InstalledBaseError.self) {
                try await registry.perform(
                    ImportInstalledDevices(try table(header + "PUMP-100,SN-9,H-999,WEST,9.9,,2023-02-30,\n")), as: quality)
            }
            if case .rows(_, let problems) = twice { #expect(problems.map(\.field) == [.institution, .release, .soldOn]) }
            // All of them are named at once, and the message says how many.
            let all = header + Self.wrong.map { $0.row + "\n" }.joined()
            let error = await #expect(throws: InstalledBaseError.self) {
                try await registry.ask(PreviewInstalledDevices(try table(all)), as: quality)
            }
            #expect(error?.wording.english.contains("nothing was taken, \(Self.wrong.count) errors") == true, "\(error?.wording.english ?? "")")
            #expect(try await devices(registry) == [])
            #expect(try await desk.count("SELECT COUNT(*) FROM audit_entry") == entries)
        }
    }

    @Test func aTableThatIsNoneIsRefused() throws {
        for (text, code) in [
            ("a,b\n1,2\n", "BASE-002"), ("serial,institution\n", "BASE-004"), ("serial,製造番号,institution\n1,2,3\n", "BASE-003"),
            ("serial,institution\n\"1,2\n", "BASE-001"), ("\u{0}\u{1}\u{2}", "BASE-002"), ("", "BASE-002"),
        ] {
            let error = #expect(throws: InstalledBaseError.self, "\(text)") { try table(text) }
            #expect(error?.code == code, "\(text): \(String(describing: error))")
        }
    }

    /// Devices without serial numbers are counted by lot and institution.
    @Test(arguments: TestDatabase.present) func lotsAreCounted(_ driver: TestDatabase) async throws {
        try await InstalledDesk.with(driver) { registry, _ in
            let first = try table("product,lot,quantity,institution\nPUMP-100,L-1,40,H-001\nPUMP-100,L-1,2,H-002\n")
            try await registry.perform(ImportInstalledDevices(first), as: quality)
            let second = try table("product,lot,quantity,institution\nPUMP-100,L-1,38,H-001\n")
            let plan = try await registry.perform(ImportInstalledDevices(second), as: quality)
            #expect(plan.lines.map(\.changes) == [[.quantity]])
            #expect(try await registry.ask(ListInstalledDevices(), as: quality).map(\.device.quantity) == [38, 2])
        }
    }

    /// Whoever may touch one product hears of another's that it is not there.
    @Test(arguments: TestDatabase.present) func anotherProductIsNotThere(_ driver: TestDatabase) async throws {
        try await InstalledDesk.with(driver) { registry, _ in
            let admin = TestDesk.person(.administrator)
            try await registry.perform(AddProduct(Product(organisation: 0, code: "ECG-1", nameJa: "心電計", nameEn: "ECG")), as: quality)
            try await registry.perform(AddPerson(Person(handle: "ecg", name: "ecg")), as: admin)
            try await registry.perform(GrantRole(.quality, to: "ecg", product: "ECG-1"), as: admin)
            let ecg = Principal(handle: "ecg", channel: "test")
            let mixed = try table("product,serial,institution\nECG-1,1,H-001\nPUMP-100,2,H-001\n")
            let error = await #expect(throws: InstalledBaseError.self) { try await registry.perform(ImportInstalledDevices(mixed), as: ecg) }
            guard case .rows(_, let problems) = error else { return }
            #expect(problems.map(\.wording.english) == ["row 3, product: there is no product \"PUMP-100\"."])
            try await registry.perform(ImportInstalledDevices(try table("product,serial,institution\nECG-1,1,H-001\n")), as: ecg)
            await #expect(throws: RegistryError.self) {
                try await registry.perform(ImportInstalledDevices(mixed), as: TestDesk.person(.developer))
            }
        }
    }
}
