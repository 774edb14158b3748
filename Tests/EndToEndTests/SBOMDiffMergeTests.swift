import Foundation
import Testing

struct SBOMDiffMergeTests {
    private static let newer = Sample.sbom.replacing(
        "\"version\":\"1.0\",\"purl\":\"pkg:pypi/demo@1.0\"", with: "\"version\":\"1.1\",\"purl\":\"pkg:pypi/demo@1.1\""
    )
    .replacing("in-house", with: "alarm")

    @Test(arguments: ["ja", "en"]) func diffReadsLikeReleaseNotes(language: String) throws {
        let folder = try Folder()
        let (old, new) = (try folder.write(Sample.sbom, as: "old.json"), try folder.write(Self.newer, as: "new.json"))
        for format in ["table", "markdown"] {
            let result = try Program.run(["sbom", "diff", old, new, "--format", format], language: language)
            #expect(result.status == 0, "\(result.errors)")
            try Golden.check(result.output.replacing(folder.url.path + "/", with: ""), "diff.\(format).\(language).txt")
        }
    }

    @Test func diffExitCodes() throws {
        let folder = try Folder()
        let (old, new) = (try folder.write(Sample.sbom, as: "old.json"), try folder.write(Self.newer, as: "new.json"))
        #expect(try Program.run(["sbom", "diff", old, old, "--fail-on", "any"]).status == 0)
        #expect(try Program.run(["sbom", "diff", old, new, "--fail-on", "any"]).status == 1)
        #expect(try Program.run(["sbom", "diff", old, new, "--fail-on", "license"]).status == 0)
        #expect(try Program.run(["sbom", "diff", new, old, "--fail-on", "downgraded"]).status == 1)
        #expect(try Program.run(["sbom", "diff", old, folder.path("missing")]).status == 2)
    }

    @Test(.enabled(if: SchemaCheck.isPresent, "python3 has no jsonschema: outputs not held against their schemas")) func recordsFitTheirSchemas()
        throws
    {
        let folder = try Folder()
        let (old, new) = (try folder.write(Sample.sbom, as: "old.json"), try folder.write(Self.newer, as: "new.json"))
        #expect(try SchemaCheck.problem(Program.run(["sbom", "diff", old, new, "--format", "json"]).output, "sbom-diff") == nil)
        let record = folder.path("record.json")
        #expect(try Program.run(["sbom", "merge", old, new, "--report", record, "--output", folder.path("merged.json")]).status == 0)
        #expect(try SchemaCheck.problem(String(contentsOfFile: record, encoding: .utf8), "sbom-merge") == nil)
        #expect(try Program.run(["sbom", "validate", folder.path("merged.json")]).status == 0)
    }

    @Test func mergeExitCodesAndConflicts() throws {
        let folder = try Folder()
        let product = try folder.write(
            Sample.sbom.replacing("\"purl\":", with: "\"licenses\":[{\"license\":{\"id\":\"MIT\"}}],\"purl\":"), as: "pump.json")
        let supplier = try folder.write(
            Sample.sbom.replacing("\"purl\":", with: "\"licenses\":[{\"license\":{\"id\":\"ISC\"}}],\"purl\":"), as: "part.json")
        let result = try Program.run(["sbom", "merge", product, supplier, "--strict"], language: "ja")
        #expect(result.status == 1)
        #expect(result.errors.contains("MERGE-001") && result.errors.contains("MIT") && result.errors.contains("ISC"))
        #expect(result.output.contains("mimamori:source"))
        #expect(try Program.run(["sbom", "merge", product, folder.path("missing.json")]).status == 2)
        #expect(try Program.run(["sbom", "merge", product, supplier, "--under", "nobody"]).status == 2)
    }

    @Test(.enabled(if: SchemaCheck.isPresent, "python3 has no jsonschema: outputs not held against their schemas")) func showFitsItsSchema() throws {
        let folder = try Folder()
        let file = try folder.write(Sample.sbom, as: "pump.json")
        #expect(try SchemaCheck.problem(Program.run(["sbom", "show", file, "--format", "json"]).output, "sbom-show") == nil)
        for language in ["ja", "en"] {
            let result = try Program.run(["sbom", "show", file], language: language)
            #expect(result.status == 0)
            try Golden.check(result.output.replacing(folder.url.path + "/", with: ""), "show.\(language).txt")
        }
    }

    @Test func convertNamesWhatReadingLeftOut() throws {
        let folder = try Folder()
        let file = try folder.write(
            """
            SPDXVersion: SPDX-2.3
            DataLicense: CC0-1.0
            SPDXID: SPDXRef-DOCUMENT
            DocumentName: d
            DocumentNamespace: https://x.example/d
            Creator: Tool: x
            Created: 2024-02-20T00:00:00Z
            PackageName: a
            SPDXID: SPDXRef-a
            PackageVersion: 1
            PackageDownloadLocation: NOASSERTION
            FilesAnalyzed: false
            PackageSupplier: Organization: A
            PackageSupplier: Organization: B
            Relationship: SPDXRef-DOCUMENT DESCRIBES SPDXRef-a

            """, as: "a.spdx")
        let result = try Program.run(["sbom", "convert", file, "--to", "spdx-json-2.3", "--strict"])
        #expect(result.status == 1 && result.errors.contains("SBOM-103") && result.errors.contains("PackageSupplier"))
        #expect(try Program.run(["sbom", "convert", file, "--to", "spdx-json-2.3"]).status == 0)
    }

    @Test func convertNamesWhatIsLost() throws {
        let folder = try Folder()
        let file = try folder.write(
            Sample.sbom.replacing("\"bom-ref\":\"a\",", with: "\"bom-ref\":\"a\",\"evidence\":{\"copyright\":[{\"text\":\"c\"}]},"), as: "pump.json")
        let result = try Program.run(["sbom", "convert", file, "--to", "spdx-json-2.3", "--strict"], language: "ja")
        #expect(result.status == 1 && result.errors.contains("evidence"))
        #expect(try Program.run(["sbom", "convert", file, "--to", "cyclonedx-xml-1.6", "--strict"]).status == 0)
        #expect(try Program.run(["sbom", "convert", file, "--to", "nothing"]).status == 2)
        let again = try Program.run(["sbom", "convert", file, "--to", "cyclonedx-xml-1.6"])
        #expect(try Program.run(["sbom", "convert", file, "--to", "cyclonedx-xml-1.6"]).output == again.output)
    }
}
