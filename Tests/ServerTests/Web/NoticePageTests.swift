import Registry
import Testing

@testable import Server

/// A notice from its draft to its acknowledgement, through the pages.
@Suite struct NoticePageTests {
    @Test func aNoticeRunsThroughItsPages() async throws {
        try await PageHouse.with { house async throws in
            try await house.ask { door async throws in
                let author = Browser(door.client)
                author.language = "en"
                try await author.signIn("quality")
                try await author.open("/notices/new?product=PUMP-100&subject=eos")
                try await author.send("/notices/new", [("product", "PUMP-100"), ("subject", "nonsense"), ("audience", "all")])
                #expect(author.status == 422 && author.page.contains("NOTICE-003"))
                try await author.send("/notices/new", [("product", "PUMP-100"), ("subject", "eos"), ("audience", "some"), ("institutions", "")])
                #expect(author.status == 422 && author.page.contains("id=\"institutions-error\""))
                try await author.send("/notices/new", [("product", "PUMP-100"), ("subject", "eos"), ("audience", "all")])
                #expect(author.place == "/notices/NT-2026-0003" && author.page.contains("2039-10-31"))
                // A field that there is not is refused with its line.
                try await author.send("/notices/NT-2026-0003/edit", [("language", "en"), ("title", "EOS"), ("body", "a\n{{nothing}}")])
                #expect(author.status == 422 && author.page.contains("NOTICE-001"))
                try await author.send("/notices/NT-2026-0003/edit", [("language", "en"), ("title", "EOS"), ("body", "Your devices:\n\n{{devices}}")])
                #expect(author.status == 200)
                try await author.send("/notices/NT-2026-0003/approve", [("password", House.password)])
                #expect(author.status == 403)
                let approver = Browser(door.client)
                approver.language = "en"
                try await approver.signIn("safety")
                try await approver.open("/notices/NT-2026-0003")
                try await approver.send("/notices/NT-2026-0003/approve", [("password", House.password), ("comment", "read")])
                #expect(approver.place == "/notices/NT-2026-0003")
                #expect(approver.page.contains("H-001") && approver.page.contains("Not shown to be reached"))
                try await approver.send(
                    "/notices/NT-2026-0003/receipt", [("institution", "H-001"), ("state", "handed-over"), ("evidence", "")])
                #expect(approver.status == 422 && approver.page.contains("id=\"receipt-evidence-error\""))
                try await approver.send(
                    "/notices/NT-2026-0003/receipt", [("institution", "H-001"), ("state", "handed-over"), ("evidence", "書留 1")])
                try await approver.send(
                    "/notices/NT-2026-0003/receipt", [("institution", "H-001"), ("state", "acknowledged"), ("by", "Dr. Sato")])
                #expect(approver.page.contains("Dr. Sato") && !approver.page.contains("Not shown to be reached"))
                try await approver.open("/notices")
                #expect(approver.page.contains("1 / 1"))
            }
        }
    }

    /// Who stands between the maker and a device, with what they were told.
    @Test func tradePartiesStandInTheChain() async throws {
        try await PageHouse.with { house async throws in
            try await house.ask { door async throws in
                let browser = Browser(door.client)
                browser.language = "en"
                try await browser.signIn("quality")
                try await browser.open("/institutions")
                #expect(browser.page.contains("href=\"/parties\""))
                try await browser.open("/parties/new")
                let lessor = [("code", "L-001"), ("nameJa", "貸与社"), ("nameEn", "Lessor"), ("trade", "lessor"), ("licence", "L 7")]
                try await browser.send("/parties/new", lessor + [("mail", "no address")])
                #expect(browser.status == 422 && browser.page.contains("id=\"mail-error\""))
                try await browser.send("/parties/new", lessor + [("mail", "")])
                #expect(browser.place == "/parties/L-001" && browser.page.contains("lessor"))
                try await browser.open("/parties")
                #expect(browser.page.contains("Lessor") && browser.page.contains("/parties/D-001"))
                try await browser.open("/devices/PUMP-100/SN-1")
                try await browser.send("/devices/PUMP-100/SN-1/chain", [("party", "L-001"), ("from", "2026-11-20")])
                #expect(browser.status == 200 && browser.page.contains("href=\"/parties/L-001\"") && browser.page.contains("2026-11-20"))
                try await browser.send("/devices/PUMP-100/SN-1/chain", [("party", "L-999"), ("from", "")])
                #expect(browser.status == 404 || browser.status == 422)
                try await browser.open("/parties/L-001")
                #expect(browser.page.contains("SN-1") && browser.page.contains("Without a mail address"))
                try await browser.send(
                    "/parties/L-001/edit", [("nameJa", "貸与社"), ("nameEn", "Lessor"), ("licence", "L 7"), ("mail", "desk@l1.invalid")])
                #expect(browser.page.contains("desk@l1.invalid") && !browser.page.contains("Without a mail address"))
                try await browser.open("/devices/PUMP-100/SN-1")
                try await browser.send("/devices/PUMP-100/SN-1/leave", [("custody", "1")])
                let chain = try await house.registry.ask(
                    ShowInstalledDevice(DeviceReference(product: "PUMP-100", serial: "SN-1")), as: House.person(.quality)
                ).chain
                #expect(chain.first?.custody.untilOn != nil && chain.last?.custody.untilOn == nil)
            }
        }
    }

    @Test func aTableOfDevicesIsLookedAtAndTaken() async throws {
        try await PageHouse.with { house async throws in
            try await house.ask { door async throws in
                let browser = Browser(door.client)
                browser.language = "en"
                try await browser.signIn("quality")
                try await browser.open("/devices/import")
                let mark = browser.csrf
                let table = "product,serial,institution\nPUMP-100,SN-7,H-001\nPUMP-100,SN-8,H-999\n"
                try await browser.upload("/devices/import", file: "a.csv", table, [("mode", "take"), ("product", "")], mark: mark)
                #expect(browser.page.contains("nothing was taken") && browser.page.contains("H-999"))
                let good = "product,serial,institution\nPUMP-100,SN-7,H-001\n"
                func count() async throws -> Int {
                    try await house.registry.ask(ListInstalledDevices(product: "PUMP-100"), as: House.person(.quality)).count
                }
                try await browser.upload("/devices/import", file: "a.csv", good, [("mode", "check"), ("product", "")], mark: mark)
                #expect(browser.page.contains("nothing has changed yet") && browser.page.contains("SN-7"))
                #expect(try await count() == 2)
                try await browser.upload("/devices/import", file: "a.csv", good, [("mode", "take"), ("product", "")], mark: mark)
                #expect(browser.page.contains("was taken in"))
                #expect(try await count() == 3)
                try await browser.upload("/devices/import", file: "a.csv", "nothing", [("mode", "take")], mark: mark)
                #expect(browser.status == 422 && browser.page.contains("BASE-00"))
                try await browser.upload("/devices/import", file: "", "", [("mode", "take")], mark: mark)
                #expect(browser.status == 422 && browser.page.contains("id=\"file-error\""))
            }
        }
    }
}
