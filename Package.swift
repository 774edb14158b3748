// swift-tools-version:6.2
import PackageDescription

/// Language rules for every target: existential types say `any`, an import is private unless it says `public`, and members need their module imported.
let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

func target(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
    .target(name: name, dependencies: dependencies, swiftSettings: settings)
}

func tests(_ name: String, _ dependencies: [Target.Dependency]) -> Target {
    .testTarget(name: name, dependencies: dependencies, swiftSettings: settings)
}

// A target may depend only on targets above it: scripts/lint-layers holds this file to that.
let package = Package(
    name: "mimamori",
    products: [
        .executable(name: "mimamori", targets: ["mimamori"]),
        .library(name: "PackageURL", targets: ["PackageURL"]),
        .library(name: "Versions", targets: ["Versions"]),
        .library(name: "CPE", targets: ["CPE"]),
        .library(name: "CVSS", targets: ["CVSS"]),
        .library(name: "SBOM", targets: ["SBOM"]),
        .library(name: "Catalog", targets: ["Catalog"]),
        .library(name: "Inputs", targets: ["Inputs"]),
        .library(name: "JSONStream", targets: ["JSONStream"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
    ],
    targets: [
        // Ground: what every layer stands on.
        target("Diagnostics"),
        .systemLibrary(name: "CArchive", pkgConfig: "libarchive", providers: [.apt(["libarchive-dev"])]),
        target("JSONStream", ["Diagnostics"]),
        target("JSONSchema", ["Diagnostics", "JSONStream"]),
        target("Inputs", ["Diagnostics", "JSONStream", "CArchive"]),
        // Standards: pure values and functions.
        target("PackageURL", ["Diagnostics"]),
        target("Versions", ["Diagnostics", "PackageURL"]),
        target("CPE", ["Diagnostics"]),
        target("CVSS", ["Diagnostics"]),
        target("SBOM", ["Diagnostics", "JSONSchema", "JSONStream", "PackageURL", "CPE"]),
        // Engines: the domain's rules.
        target("Catalog", ["Diagnostics", "JSONStream", "Inputs", "PackageURL", "Versions", "CPE", "CVSS", "SBOM"]),
        // Doors.
        .executableTarget(
            name: "mimamori",
            dependencies: [
                "Diagnostics", "JSONSchema", "JSONStream", "Inputs", "PackageURL", "Versions", "CPE", "CVSS", "SBOM", "Catalog", argumentParser,
            ],
            resources: [
                .embedInCode("Sample/sample-sbom.cdx.json"), .embedInCode("Sample/sample-catalog.osv.jsonl"),
                .embedInCode("Sample/sample-catalog.nvd.json"),
            ],
            swiftSettings: settings),
        // Tests, one target for each of the above and one from end to end.
        tests("DiagnosticsTests", ["Diagnostics"]),
        tests("JSONSchemaTests", ["Diagnostics", "JSONSchema", "JSONStream"]),
        tests("JSONStreamTests", ["Diagnostics", "JSONStream"]),
        tests("InputsTests", ["Diagnostics", "Inputs", "JSONStream", "CArchive"]),
        tests("PackageURLTests", ["Diagnostics", "PackageURL"]),
        tests("VersionsTests", ["Diagnostics", "PackageURL", "Versions"]),
        tests("CPETests", ["CPE", "Diagnostics"]),
        tests("CVSSTests", ["CVSS", "Diagnostics"]),
        tests("SBOMTests", ["Diagnostics", "JSONStream", "SBOM"]),
        tests("CatalogTests", ["CPE", "CVSS", "Catalog", "Diagnostics", "Inputs", "JSONStream", "PackageURL", "SBOM", "Versions"]),
        tests("MimamoriTests", ["Diagnostics", "mimamori"]),
        tests("EndToEndTests", ["JSONStream"]),
    ],
    swiftLanguageModes: [.v6]
)
