import Database
import Foundation
import Inputs
import SBOM

/// Measures what issue and design ask to be measured, on the data beside the repository, and prints a Markdown table.
@main
enum Bench {
    private static let usage = """
        usage: bench DATA-FOLDER [primitives | import | sboms FOLDER | scale FOLDER CVES COPIES | store CATALOG | bars CATALOG LATER SBOM |
               sbom-files FOLDER COUNT… | sbom-read FILE | registry LOCATION RELEASES COMPONENTS FOLDER [RESTORED] |
               rematch FOLDER RELEASES COMPONENTS | lifecycle PRODUCTS COMPONENTS | triage LOCATION RELEASES FINDINGS FOLDER |
               duties LOCATION CASES]
          scale writes feeds of CVES NVD records and COPIES of each OSV record into FOLDER, and one of 1,000 of the CVES as they are a day later
          bars measures matching against CATALOG, and what LATER, the same with that day's import, changes; components are those of SBOM
          store says how big CATALOG is, and how long opening it and one look-up take
          sbom-files writes SBOMs of each COUNT into FOLDER: in every notation, above 100,000 components in CycloneDX JSON alone
          sbom-read reads FILE and says how many components it has
          registry fills a new registry (a file or postgres://…) with RELEASES SBOMs of COMPONENTS each, asks it questions, goes through its lists,
            matches it again, backs it up into FOLDER and restores that into RESTORED; a registry that is filled already is asked alone;
            RELEASES may be TAKEN+COPIED: then only the first are taken in, and the others get copies of their rows
          rematch matches RELEASES inventories of COMPONENTS each in memory against a catalogue and what the next one changes
          lifecycle re-plans PRODUCTS of COMPONENTS each: the ends of all, and what collides
          triage fills a new registry with RELEASES of FINDINGS each, asks the triage list in every way, and tells people of a new catalogue
          duties fills a new registry with CASES open cases and evaluates their duties

        """

    static func main() async throws {
        let arguments = Array(CommandLine.arguments.dropFirst())
        guard let first = arguments.first else { refuse() }
        let data = URL(filePath: first)
        let rest = Array(arguments.dropFirst(2))
        switch arguments.dropFirst().first ?? "primitives" {
        case "primitives": try Primitives(data: data).run()
        case "import": try Imports(data: data).run()
        case "scale" where rest.count == 3:
            guard let cves = Int(rest[1]), let copies = Int(rest[2]) else { refuse() }
            try ScaledFeeds(data: data, folder: URL(filePath: rest[0])).write(cves: cves, copies: copies)
        case "store" where rest.count == 1: try StoreFigures(path: rest[0]).run()
        case "bars" where rest.count == 3: try MatchingBars(catalog: rest[0], later: rest[1], sbom: rest[2]).run()
        case "sboms" where rest.count == 1: try GeneratedSBOM.writeAll(to: URL(filePath: rest[0]), data: data)
        case "sbom-files" where rest.count > 1:
            for count in rest.dropFirst().compactMap({ Int($0) }) {
                try SBOMFiles.write(count, to: URL(filePath: rest[0]), isConverted: count <= 100_000)
            }
        case "sbom-read" where rest.count == 1:
            let document = try SBOMReader.read(DocumentFile.open(rest[0]))
            print("\(document.components.count) components, \(document.relationships.count) relationships")
        case "registry" where rest.count == 4 || rest.count == 5:
            let numbers = rest[1].split(separator: "+").compactMap { Int($0) }
            guard let taken = numbers.first, let components = Int(rest[2]) else { refuse() }
            try await RegistryLoad(
                location: DatabaseLocation(rest[0]), releases: numbers.reduce(0, +), taken: taken, components: components,
                folder: URL(filePath: rest[3]),
                restored: rest.count == 5 ? DatabaseLocation(rest[4]) : nil
            ).run()
        case "rematch" where rest.count == 3:
            guard let releases = Int(rest[1]), let components = Int(rest[2]) else { refuse() }
            try await RematchFigures(folder: URL(filePath: rest[0]), releases: releases, components: components).run()
        case "lifecycle" where rest.count == 2:
            guard let products = Int(rest[0]), let components = Int(rest[1]) else { refuse() }
            try LifecycleFigures(products: products, components: components).run()
        case "triage" where rest.count == 4:
            guard let releases = Int(rest[1]), let findings = Int(rest[2]) else { refuse() }
            try await PSIRTLoad(location: DatabaseLocation(rest[0]), releases: releases, findings: findings, folder: URL(filePath: rest[3])).run()
        case "duties" where rest.count == 2:
            guard let cases = Int(rest[1]) else { refuse() }
            try await DutyFigures(location: DatabaseLocation(rest[0]), cases: cases).run()
        default: refuse()
        }
    }

    private static func refuse() -> Never {
        FileHandle.standardError.write(Data(usage.utf8))
        exit(2)
    }
}
