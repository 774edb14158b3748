import Foundation
import Testing

struct ScanCommandTests {
    private func object(_ text: String) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
    }

    @Test func jsonFollowsTheContract() throws {
        let folder = try Folder()
        let catalog = try Sample.catalog(in: folder)
        let sbom = try folder.write(Sample.sbom, as: "pump.json")
        let result = try Program.run(["scan", sbom, "--catalog", catalog, "--format", "json"])
        #expect(result.status == 0)
        #expect(result.errors.isEmpty)
        let report = try object(result.output)
        #expect(report["schema"] as? String == "mimamori.scan/1")
        let finding = try #require((report["findings"] as? [[String: Any]])?.first)
        let component = try #require(finding["component"] as? [String: Any])
        #expect(component["purl"] as? String == "pkg:pypi/demo@1.0")
        #expect(component["bomRef"] as? String == "a")
        let vulnerability = try #require(finding["vulnerability"] as? [String: Any])
        #expect(vulnerability["id"] as? String == "CVE-2024-99999")
        #expect(vulnerability["aliases"] as? [String] == ["GHSA-test-test-test"])
        #expect(vulnerability["severity"] as? String == "critical")
        #expect((finding["match"] as? [String: Any])?["kind"] as? String == "purl")
        #expect(finding["fixedIn"] as? [String] == ["2.0"])
        let gap = try #require((report["notLookedUp"] as? [[String: Any]])?.first)
        #expect((gap["component"] as? [String: Any])?["name"] as? String == "in-house")
        #expect(((gap["reasons"] as? [[String: Any]])?.first)?["code"] as? String == "no-identifier")
    }

    @Test func theThresholdDecidesTheExitCode() throws {
        let folder = try Folder()
        let catalog = try Sample.catalog(in: folder)
        let sbom = try folder.write(Sample.sbom, as: "pump.json")
        #expect(try Program.run(["scan", sbom, "--catalog", catalog, "--fail-on", "critical"]).status == 1)
        let clean = try folder.write(Sample.sbom.replacing("1.0", with: "2.0"), as: "clean.json")
        #expect(try Program.run(["scan", clean, "--catalog", catalog, "--fail-on", "low"]).status == 0)
    }

    /// That nothing was found is no "yes" where nothing could be looked up; what nobody can tell counts where that is asked.
    @Test func theUnknownIsNoYes() throws {
        let folder = try Folder()
        let catalog = try Sample.catalog(in: folder)
        let blind = try folder.write(Sample.sbom.replacing("pkg:pypi/demo@1.0", with: "pkg:github/x/demo@1.0"), as: "blind.json")
        #expect(try Program.run(["scan", blind, "--catalog", catalog]).status == 0)
        let stopped = try Program.run(["scan", blind, "--catalog", catalog, "--fail-on", "critical", "--lang", "en"])
        #expect(stopped.status == 1 && stopped.errors.contains("no component could be looked up"))
        let rating = #""severity":[{"type":"CVSS_V3","score":"CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"}],"#
        let (unrated, sbom) = (folder.path("unrated.cat"), try folder.write(Sample.sbom, as: "pump.json"))
        let feed = try folder.write(Sample.osv.replacing(rating, with: ""), as: "unrated.json")
        #expect(try Program.run(["catalog", "import", "--into", unrated, feed]).status == 0)
        #expect(try Program.run(["scan", sbom, "--catalog", unrated, "--fail-on", "low"]).status == 0)
        #expect(try Program.run(["scan", sbom, "--catalog", unrated, "--fail-on", "critical", "--fail-on-unknown"]).status == 1)
        let clean = try folder.write(Sample.sbom.replacing("1.0", with: "2.0"), as: "clean.json")
        #expect(try Program.run(["scan", clean, "--catalog", catalog, "--fail-on-unknown"]).status == 0)
    }

    @Test func readsStandardInputAndCompressedFiles() throws {
        let folder = try Folder()
        let catalog = try Sample.catalog(in: folder)
        let sbom = try folder.write(Sample.sbom, as: "pump.json")
        let plain = try Program.run(["scan", sbom, "--catalog", catalog, "--format", "json"]).output
        for tool in ["gzip -k", "zstd -q -k", "xz -k"] { try Shell.run("\(tool) '\(sbom)'") }
        for suffix in [".gz", ".zst", ".xz"] {
            let result = try Program.run(["scan", sbom + suffix, "--catalog", catalog, "--format", "json"])
            #expect(result.output == plain.replacing(sbom, with: sbom + suffix))
        }
        let piped = try Program.run(["scan", "-", "--catalog", catalog, "--format", "json"], input: Data(Sample.sbom.utf8))
        #expect(piped.output == plain.replacing(sbom, with: "-"))
    }

    @Test func severalSBOMsGiveALineEach() throws {
        let folder = try Folder()
        let catalog = try Sample.catalog(in: folder)
        let one = try folder.write(Sample.sbom, as: "1.json")
        let two = try folder.write(Sample.sbom, as: "2.json")
        let lines = try Program.run(["scan", one, two, "--catalog", catalog, "--format", "json"]).output.split(separator: "\n")
        #expect(lines.count == 2)
        for line in lines { _ = try object(String(line)) }
    }

    @Test(arguments: ["sarif", "cyclonedx", "csaf", "openvex"])
    func otherFormatsAreJSONWithTheFinding(_ format: String) throws {
        let folder = try Folder()
        let catalog = try Sample.catalog(in: folder)
        let result = try Program.run(["scan", try folder.write(Sample.sbom, as: "pump.json"), "--catalog", catalog, "--format", format])
        #expect(result.status == 0)
        _ = try object(result.output)
        #expect(result.output.contains("CVE-2024-99999"))
    }

    @Test func openVEXWithNothingToStateSaysSo() throws {
        let folder = try Folder()
        let catalog = try Sample.catalog(in: folder)
        let clean = try folder.write(Sample.sbom.replacing("1.0", with: "2.0"), as: "clean.json")
        let result = try Program.run(["scan", clean, "--catalog", catalog, "--format", "openvex"])
        #expect(result.status == 0)
        #expect(result.output.isEmpty)
        #expect(result.errors.contains(clean))
    }

    @Test func theSameInputGivesTheSameBytes() throws {
        let folder = try Folder()
        let catalog = try Sample.catalog(in: folder)
        let sbom = try folder.write(Sample.sbom, as: "pump.json")
        for format in ["table", "json", "sarif", "cyclonedx", "csaf", "openvex"] {
            let runs = try (0..<2).map { _ in try Program.run(["scan", sbom, "--catalog", catalog, "--format", format]).output }
            #expect(runs[0] == runs[1])
        }
    }

    @Test func lookupShowsWhatIsKnown() throws {
        let folder = try Folder()
        let catalog = try Sample.catalog(in: folder)
        for subject in ["CVE-2024-99999", "ghsa-test-test-test", "pkg:pypi/demo"] {
            let result = try Program.run(["catalog", "lookup", catalog, subject])
            #expect(result.status == 0)
            #expect(result.output.contains("CVE-2024-99999"))
            #expect(
                try object(Program.run(["catalog", "lookup", catalog, subject, "--format", "json"]).output)["schema"] as? String
                    == "mimamori.catalog-lookup/1")
        }
        #expect(try Program.run(["catalog", "lookup", catalog, "CVE-1999-0001"]).status == 1)
        let info = try object(Program.run(["catalog", "info", catalog, "--format", "json"]).output)
        #expect(info["schema"] as? String == "mimamori.catalog-info/1")
        #expect(info["records"] as? Int == 1)
    }
}
