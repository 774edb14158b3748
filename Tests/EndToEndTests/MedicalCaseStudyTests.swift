import Foundation
import Testing

/// The main job on real input: SBOMs of a real medical device against all open OSV and NVD data.
@Suite(.enabled(if: TestData.isPresent, "../shared/data is not here: the medical case study was not scanned"))
struct MedicalCaseStudyTests {
    @Test func everySBOMIsScannedAndEveryComponentAccountedFor() throws {
        let folder = try Folder()
        let catalog = folder.path("all.cat")
        let imported = try Program.run(["catalog", "import", "--into", catalog, TestData.path("osv"), TestData.path("nvd")])
        try #require(imported.status == 0, "\(imported.errors)")
        try Shell.run("tar --zstd -xf '\(TestData.path("sbom/medical-case-study.tar.zst"))' -C '\(folder.url.path)'")
        let names = try FileManager.default.subpathsOfDirectory(atPath: folder.url.path).filter { $0.hasSuffix(".sbom.json") }
        #expect(names.count == 2)
        for name in names {
            let result = try Program.run(["scan", folder.path(name), "--catalog", catalog, "--format", "json"])
            try #require(result.status == 0, "\(result.errors)")
            let report = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
            let summary = try #require(report["summary"] as? [String: Any])
            let counts = ["components", "lookedUp", "notLookedUp", "findings"].map { summary[$0] as? Int ?? -1 }
            #expect(counts[0] == counts[1] + counts[2])
            #expect(counts[3] > 0)
            let findings = report["findings"] as? [[String: Any]] ?? []
            #expect(findings.count == counts[3])
            for finding in findings {
                let match = finding["match"] as? [String: Any]
                let evidence = match?["evidence"] as? [[String: Any]] ?? []
                #expect(!evidence.isEmpty)
                #expect(evidence.allSatisfy { !(($0["record"] as? String) ?? "").isEmpty && !(($0["range"] as? String) ?? "").isEmpty })
            }
            // One finding for each component and vulnerability.
            let keys = findings.map { finding in
                "\((finding["component"] as? [String: Any])?["bomRef"] ?? "") \((finding["vulnerability"] as? [String: Any])?["id"] ?? "")"
            }
            #expect(Set(keys).count == keys.count)
        }
    }
}
