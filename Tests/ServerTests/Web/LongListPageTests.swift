import Lifecycle
import Registry
import Testing

@testable import Server

/// Pages of a device that is everywhere: they show a page of the places at a time, and forms ask for a code instead of offering all.
@Suite struct LongListPageTests {
    private static func fill(_ house: House) async throws {
        let quality = House.person(.quality)
        for number in 100..<230 {
            let code = "L-\(number)"
            let institution = Institution(code: code, nameJa: "病院\(number)", nameEn: "Hospital \(number)", kindOfInstitution: .hospital)
            try await house.registry.perform(AddInstitution(institution), as: quality)
            for (serial, institution) in [("LS-\(number)", code), ("OWN-\(number)", "H-001")] {
                var device = InstalledDevice(product: 0, institution: 0)
                device.serial = serial
                try await house.registry.perform(AddInstalledDevice(device, of: "PUMP-100", DevicePlacement(institution: institution)), as: quality)
            }
        }
    }

    @Test func aNoticeToManyIsShownInPages() async throws {
        try await PageHouse.with { house async throws in
            try await Self.fill(house)
            try await house.registry.perform(DraftNotice("PUMP-100", .eos, to: .all), as: House.person(.quality))
            let proof = try await house.registry.prove(House.person(.safety), password: House.password)
            try await house.registry.perform(ApproveNotice("NT-2026-0003", proof: proof), as: House.person(.safety))
            try await house.ask { door async throws in
                let browser = Browser(door.client)
                browser.language = "en"
                try await browser.signIn("quality")
                try await browser.open("/notices/NT-2026-0003")
                #expect(browser.page.contains("(131 in all)") && browser.page.contains("1–100 of 131"))
                #expect(browser.page.contains(">L-150<") && !browser.page.contains(">L-220<"))
                #expect(browser.page.contains("<input id=\"receipt-institution\"") && !browser.page.contains("<select id=\"receipt-institution\""))
                try await browser.open("/notices/NT-2026-0003?offset=100")
                #expect(browser.page.contains(">L-220<") && !browser.page.contains(">L-150<"))
                try await browser.open("/notices/NT-2026-0003?offset=100000")
                #expect(browser.status == 200)
                try await browser.send(
                    "/notices/NT-2026-0003/receipt", [("institution", "L-220"), ("state", "handed-over"), ("evidence", "書留 1")])
                #expect(browser.status == 200)
                try await browser.send(
                    "/notices/NT-2026-0003/receipt", [("institution", "L-220"), ("state", "acknowledged"), ("by", "Dr. Sato")])
                #expect(browser.status == 200)
                try await browser.send("/notices/NT-2026-0003/receipt", [("institution", "L-999"), ("state", "acknowledged"), ("by", "x")])
                #expect(browser.status == 404 || browser.status == 422)
                try await browser.open("/notices/NT-2026-0003?receipt-state=acknowledged")
                #expect(browser.page.contains(">L-220<") && browser.page.contains("1–1 of 1"))
                try await browser.open("/notices/NT-2026-0003?recipient=l-15")
                #expect(browser.page.contains("1–10 of 10"))
            }
        }
    }

    @Test func anInstitutionWithManyDevicesAndARollOutToManyPlaces() async throws {
        try await PortalHouse.with { house async throws in
            try await Self.fill(house)
            try await house.ask { door async throws in
                let browser = Browser(door.client)
                browser.language = "en"
                try await browser.signIn("institution")
                try await browser.open("/portal/products/PUMP-100")
                #expect(browser.page.contains("1–100 of 13") && browser.page.contains("OWN-150") && !browser.page.contains("OWN-229"))
                try await browser.open("/portal/products/PUMP-100?offset=100")
                #expect(browser.page.contains("OWN-229") && !browser.page.contains("LS-"))
            }
        }
    }
}
