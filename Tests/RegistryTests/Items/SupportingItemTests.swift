import Database
import Diagnostics
import Registry
import TestDatabases
import Testing

@Suite struct SupportingItemTests {
    private let quality = ItemDesk.quality

    private func add(_ code: String, _ kind: SupportingItemKind, _ name: String, _ version: String, until: String?, _ registry: Registry) async throws
    {
        var item = SupportingItem(code: code, kind: kind, name: name, version: version)
        item.supportUntil = until
        item.supportSource = until.map { _ in "https://example.org/\(code)" }
        try await registry.perform(AddSupportingItem(item), as: quality)
    }

    @Test(arguments: TestDatabase.present) func aReleaseSaysWhatItWasMadeWith(_ driver: TestDatabase) async throws {
        try await ItemDesk.with(driver) { registry, _ in
            try await add("GCC-14", .compiler, "GCC", "14.2", until: "2027-08-01", registry)
            try await add("DEB-13", .operatingSystem, "Debian", "13", until: "2028-08-09", registry)
            for (code, purpose) in [("GCC-14", "制御ソフトウェアのビルド"), ("DEB-13", "ビルドサーバ")] {
                try await registry.perform(AttachSupportingItem(code, to: ItemDesk.release, purpose: purpose), as: quality)
            }
            let items = try await registry.ask(SupportingItemsOfRelease(ItemDesk.release), as: quality)
            #expect(items.map(\.item.code) == ["DEB-13", "GCC-14"])
            #expect(items.map(\.use.purpose) == ["ビルドサーバ", "制御ソフトウェアのビルド"])
            let uses = try await registry.ask(ShowSupportingItem("GCC-14"), as: quality).uses
            #expect(uses.map(\.release.text) == ["PUMP-100@2.0"])
            #expect(uses.first?.state == .inWork)
            // Again is a change of the purpose, not a second item.
            try await registry.perform(AttachSupportingItem("GCC-14", to: ItemDesk.release, purpose: "全体のビルド"), as: quality)
            #expect(try await registry.ask(SupportingItemsOfRelease(ItemDesk.release), as: quality).map(\.use.purpose) == ["ビルドサーバ", "全体のビルド"])
            try await registry.perform(DetachSupportingItem("DEB-13", from: ItemDesk.release), as: quality)
            await #expect(throws: RegistryError.notFound(.releaseItem, "PUMP-100@2.0: DEB-13")) {
                try await registry.perform(DetachSupportingItem("DEB-13", from: ItemDesk.release), as: quality)
            }
        }
    }

    @Test(arguments: TestDatabase.present) func supportThatEndsIsFound(_ driver: TestDatabase) async throws {
        try await ItemDesk.with(driver) { registry, _ in
            try await add("A", .compiler, "A", "1", until: "2026-12-27", registry)
            try await add("B", .testTool, "B", "1", until: "2026-12-28", registry)
            try await add("C", .setting, "C", "1", until: nil, registry)
            // Thirty days from 2026-11-27 are 2026-12-27, included.
            #expect(try await registry.ask(ListSupportingItems(ending: .days(30)), as: quality).map(\.code) == ["A"])
            #expect(try await registry.ask(ListSupportingItems(ending: .before("2026-12-27")), as: quality).isEmpty)
            #expect(try await registry.ask(ListSupportingItems(ending: .before("2026-12-29")), as: quality).map(\.code) == ["A", "B"])
            #expect(try await registry.ask(ListSupportingItems(isSupportUnknown: true), as: quality).map(\.code) == ["C"])
            #expect(try await registry.ask(ListSupportingItems(kind: .testTool), as: quality).map(\.code) == ["B"])
            #expect(try await registry.ask(ListSupportingItems(after: "A", limit: 1), as: quality).map(\.code) == ["B"])
            await #expect(throws: RegistryError.self) { try await registry.ask(ListSupportingItems(ending: .before("soon")), as: quality) }
            await #expect(throws: RegistryError.self) { try await registry.ask(ListSupportingItems(ending: .days(-1)), as: quality) }
        }
    }

    @Test(arguments: TestDatabase.present) func aDateNeedsItsSource(_ driver: TestDatabase) async throws {
        try await ItemDesk.with(driver) { registry, _ in
            var item = SupportingItem(code: "X", kind: .compiler, name: "X", version: "")
            item.supportUntil = "2027-01-01"
            item.purl = "not a purl"
            item.cpe = "cpe:/"
            let sent = item
            let error = await #expect(throws: RegistryError.self) { try await registry.perform(AddSupportingItem(sent), as: quality) }
            guard case .invalid(let problems)? = error else { return }
            #expect(problems.map(\.field).filter { $0 != "cpe" } == ["version", "purl", "support-source"])
        }
    }

    @Test(arguments: TestDatabase.present) func aFrozenReleaseKeepsItsItems(_ driver: TestDatabase) async throws {
        try await ItemDesk.with(driver) { registry, _ in
            try await add("GCC-14", .compiler, "GCC", "14.2", until: nil, registry)
            try await add("GCC-15", .compiler, "GCC", "15.1", until: nil, registry)
            try await registry.perform(AttachSupportingItem("GCC-14", to: ItemDesk.release), as: quality)
            for state in ReleaseState.allCases where state != .inWork {
                try await ItemDesk.set(ItemDesk.release, state, registry)
                for attempt in 0..<3 {
                    let error = await #expect(throws: RegistryError.self, "\(state) \(attempt)") {
                        switch attempt {
                        case 0: try await registry.perform(AttachSupportingItem("GCC-15", to: ItemDesk.release), as: quality)
                        case 1: try await registry.perform(DetachSupportingItem("GCC-14", from: ItemDesk.release), as: quality)
                        default: try await registry.perform(ChangeSupportingItem("GCC-14") { $0.version = "14.3" }, as: quality)
                        }
                    }
                    #expect(error?.code == "REG-007")
                }
            }
            // What is known about it may grow.
            try await registry.perform(
                ChangeSupportingItem("GCC-14") {
                    $0.supportUntil = "2027-08-01"
                    $0.supportSource = "https://gcc.gnu.org"
                }, as: quality)
            try await registry.perform(ArchiveSupportingItem("GCC-15"), as: quality)
            try await ItemDesk.set(ItemDesk.release, .inWork, registry)
            await #expect(throws: RegistryError.self) {
                try await registry.perform(AttachSupportingItem("GCC-15", to: ItemDesk.release), as: quality)
            }
        }
    }

    @Test(arguments: TestDatabase.present) func hardwareHasItsOwnLife(_ driver: TestDatabase) async throws {
        try await ItemDesk.with(driver) { registry, _ in
            var part = HardwarePart(code: "CPU", name: "i.MX 8")
            part.partNumber = "MIMX8ML8"
            part.lastOrderOn = "2027-06-30"
            part.supplyUntil = "2027-12-31"
            let unsourced = part
            await #expect(throws: RegistryError.self) { try await registry.perform(AddHardwarePart(unsourced), as: quality) }
            part.supplySource = "PCN 2026-04"
            let sourced = part
            try await registry.perform(AddHardwarePart(sourced), as: quality)
            try await registry.perform(AddHardwarePart(HardwarePart(code: "LCD", name: "LCD")), as: quality)
            #expect(try await registry.ask(ListHardwareParts(ending: .before("2027-07-01")), as: quality).map(\.code) == ["CPU"])
            #expect(try await registry.ask(ListHardwareParts(isSupplyUnknown: true), as: quality).map(\.code) == ["LCD"])
            try await registry.perform(AttachHardwarePart("CPU", to: ItemDesk.release, purpose: "主基板"), as: quality)
            #expect(try await registry.ask(HardwarePartsOfRelease(ItemDesk.release), as: quality).map(\.part.code) == ["CPU"])
            #expect(try await registry.ask(ShowHardwarePart("CPU"), as: quality).uses.map(\.purpose) == ["主基板"])
            try await ItemDesk.set(ItemDesk.release, .frozen, registry)
            await #expect(throws: RegistryError.self) { try await registry.perform(ChangeHardwarePart("CPU") { $0.firmware = "2" }, as: quality) }
            await #expect(throws: RegistryError.self) { try await registry.perform(DetachHardwarePart("CPU", from: ItemDesk.release), as: quality) }
            try await registry.perform(ChangeHardwarePart("CPU") { $0.supplyUntil = "2028-12-31" }, as: quality)
            try await registry.perform(ArchiveHardwarePart("LCD"), as: quality)
            #expect(try await registry.ask(ListHardwareParts(), as: quality).map(\.code) == ["CPU"])
        }
    }
}
