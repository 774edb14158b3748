// swift-tools-version:6.2
import PackageDescription

/// Language rules for every target: existential types say `any`, an import is private unless it says `public`, and members need their module imported.
let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

let argumentParser = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let cryptoExtras = Target.Dependency.product(name: "CryptoExtras", package: "swift-crypto")
let http: [Target.Dependency] = [
    .product(name: "Hummingbird", package: "hummingbird"), .product(name: "HummingbirdCore", package: "hummingbird"),
    .product(name: "HummingbirdHTTP2", package: "hummingbird"), .product(name: "HummingbirdTLS", package: "hummingbird"),
    .product(name: "HTTPTypes", package: "swift-http-types"), .product(name: "Logging", package: "swift-log"),
    .product(name: "Mustache", package: "swift-mustache"), .product(name: "NIOCore", package: "swift-nio"),
    .product(name: "NIOHTTP1", package: "swift-nio"), .product(name: "NIOSSL", package: "swift-nio-ssl"),
    .product(name: "ServiceLifecycle", package: "swift-service-lifecycle"),
    .product(name: "UnixSignals", package: "swift-service-lifecycle"),
]
let jwt = Target.Dependency.product(name: "JWTKit", package: "jwt-kit")
let grdb: [Target.Dependency] = [.product(name: "GRDB", package: "GRDB.swift"), .product(name: "GRDBSQLite", package: "GRDB.swift")]

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
        .library(name: "XMLStream", targets: ["XMLStream"]),
        .library(name: "Tables", targets: ["Tables"]),
        .library(name: "Duties", targets: ["Duties"]),
        .library(name: "Lifecycle", targets: ["Lifecycle"]),
        .library(name: "Database", targets: ["Database"]),
        .library(name: "PSIRT", targets: ["PSIRT"]),
        .library(name: "Registry", targets: ["Registry"]),
        .library(name: "SBOMGeneration", targets: ["SBOMGeneration"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/vapor/jwt-kit", from: "5.7.1"),
        .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
    ],
    targets: [
        // Ground: what every layer stands on.
        target("Diagnostics"),
        target("JSONStream", ["Diagnostics"]),
        .systemLibrary(name: "CExpat", pkgConfig: "expat", providers: [.apt(["libexpat1-dev"])]),
        .systemLibrary(name: "CYAML", pkgConfig: "yaml-0.1", providers: [.apt(["libyaml-dev"])]),
        .systemLibrary(name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"])]),
        // Loaded when first called, so that a scan does not wait for them (docs/decisions/0017-libraries-on-demand.md).
        .target(name: "CLibraryLoader"),
        .target(name: "CPOSIX"),
        .target(name: "CPQ", dependencies: ["CLibraryLoader"]),
        .target(name: "CCurl", dependencies: ["CLibraryLoader"]),
        .target(name: "CZstd", dependencies: ["CLibraryLoader"]),
        .target(name: "CArchive", dependencies: ["CLibraryLoader"]),
        .target(name: "CXML2", dependencies: ["CLibraryLoader"]),
        .target(name: "CPango", dependencies: ["CLibraryLoader"]),
        target("JSONSchema", ["Diagnostics", "JSONStream"]),
        target("XMLStream", ["Diagnostics", "JSONStream", "CExpat"]),
        target("XMLSchema", ["Diagnostics", "JSONSchema", "JSONStream", "XMLStream", "CXML2"]),
        target("YAMLStream", ["Diagnostics", "JSONStream", "CYAML"]),
        target("TOMLStream", ["Diagnostics", "JSONStream"]),
        target("Tables", ["Diagnostics", "JSONStream", "XMLStream", "CArchive"]),
        target("Inputs", ["Diagnostics", "JSONStream", "Tables", "CArchive"]),
        target("MIME", ["Diagnostics"]),
        // Standards: pure values and functions.
        target("PackageURL", ["Diagnostics"]),
        target("Versions", ["Diagnostics", "PackageURL"]),
        target("CPE", ["Diagnostics"]),
        target("CVSS", ["Diagnostics"]),
        target(
            "SBOM",
            [
                "Diagnostics", "JSONSchema", "JSONStream", "XMLStream", "XMLSchema", "YAMLStream", "Tables", "PackageURL", "Versions", "CPE", "CVSS",
            ]),
        target("Advisories", ["Diagnostics", "JSONSchema", "JSONStream", "PackageURL", "Versions", "CPE", "CVSS", "SBOM"]),
        // Engines: the domain's rules.
        target(
            "Catalog",
            [
                "Diagnostics", "JSONStream", "XMLStream", "YAMLStream", "TOMLStream", "Tables", "Inputs", "PackageURL", "Versions", "CPE", "CVSS",
                "SBOM", "CZstd",
            ]),
        target(
            "SBOMGeneration",
            ["Diagnostics", "JSONStream", "XMLStream", "YAMLStream", "TOMLStream", "Tables", "Inputs", "PackageURL", "SBOM", "CSQLite", crypto]),
        .target(
            name: "Duties", dependencies: ["Diagnostics", "JSONStream", "YAMLStream"],
            resources: [
                .embedInCode("Packs/vocabulary.yaml"),
                .embedInCode("Packs/jp-defects.yaml"),
                .embedInCode("Packs/jp-recall.yaml"),
                .embedInCode("Packs/jp-institutions.yaml"),
                .embedInCode("Packs/jp-partnership.yaml"),
                .embedInCode("Packs/jp-guidance.yaml"),
                .embedInCode("Packs/us.yaml"),
                .embedInCode("Packs/eu.yaml"),
                .embedInCode("Packs/intl.yaml"),
            ],
            swiftSettings: settings),
        target("Lifecycle", ["Diagnostics", "JSONStream", "PackageURL", "CPE", "Duties"]),
        target("PSIRT", ["Diagnostics", "CVSS", "Duties", "Lifecycle"]),
        // Desk: what is the maker's own, and what crosses the network.
        target("Feeds", ["Diagnostics", "JSONStream", "Inputs", "Catalog", "CArchive", "CCurl", "CZstd", crypto]),
        target("Provider", ["Diagnostics", "JSONSchema", "JSONStream", "Inputs", "Advisories", "Feeds", "CPOSIX", crypto]),
        target("OIDC", ["Diagnostics", "JSONStream", "Feeds", crypto, jwt]),
        target("Database", ["Diagnostics", "CPQ"] + grdb),
        target("Documents", ["Diagnostics", "JSONStream", "Tables", "CPango"]),
        target(
            "Registry",
            [
                "Diagnostics", "JSONStream", "MIME", "Tables", "Inputs", "PackageURL", "Versions", "CPE", "CVSS", "SBOM", "Advisories", "Catalog",
                "Duties", "Lifecycle", "PSIRT", "Database", crypto, cryptoExtras,
            ]),
        target(
            "Reports",
            [
                "Advisories", "Diagnostics", "Inputs", "JSONStream", "Tables", "Duties", "Lifecycle", "PSIRT", "Database", "Documents", "Registry",
                "SBOM",
            ]),
        target("Mail", ["Diagnostics", "Documents", "Registry", "Reports", "CCurl", crypto]),
        target("Alerts", ["Diagnostics", "Feeds", "Registry", "Mail", crypto]),
        // Doors.
        .target(
            name: "Server",
            dependencies: [
                "Diagnostics", "JSONStream", "TOMLStream", "Tables", "Inputs", "SBOM", "Advisories", "Catalog", "Duties", "Lifecycle", "PSIRT",
                "Feeds",
                "Provider", "OIDC", "Database", "Documents", "Registry", "Reports", "Mail", "Alerts", crypto, cryptoExtras,
            ] + http, exclude: ["Web/Templates/README.md"],
            resources: [.embedInCode("Web/Templates"), .embedInCode("Web/Assets"), .embedInCode("Web/Words/words.tsv")], swiftSettings: settings),
        .executableTarget(
            name: "mimamori",
            dependencies: [
                "Diagnostics", "JSONSchema", "XMLSchema", "JSONStream", "Tables", "Inputs", "PackageURL", "Versions", "CPE", "CVSS", "SBOM",
                "Catalog", "SBOMGeneration", "Advisories", "Database", "Registry", "Documents", "Reports", "Duties", "Lifecycle", "PSIRT", "Mail",
                "Alerts", "Feeds", "Provider", "Server", "CPOSIX", argumentParser,
            ],
            resources: [
                .embedInCode("Sample/sample-sbom.cdx.json"), .embedInCode("Sample/sample-catalog.osv.jsonl"),
                .embedInCode("Sample/sample-catalog.nvd.json"),
            ],
            swiftSettings: settings,
            // Without a table of all its own symbols the program starts earlier (decision 0029). The linker is the toolchain's own.
            linkerSettings: [
                .unsafeFlags(["-use-ld=lld", "-Xlinker", "--no-export-dynamic"], .when(platforms: [.linux], configuration: .release))
            ]),
        // Tests, one target for each of the above and one from end to end.
        tests("DiagnosticsTests", ["Diagnostics"]),
        tests("JSONSchemaTests", ["Diagnostics", "JSONSchema", "JSONStream", "TestPrograms"]),
        tests("JSONStreamTests", ["Diagnostics", "JSONStream"]),
        tests("XMLStreamTests", ["Diagnostics", "JSONStream", "XMLStream"]),
        tests("XMLSchemaTests", ["Diagnostics", "JSONStream", "XMLSchema"]),
        tests("YAMLStreamTests", ["Diagnostics", "JSONStream", "YAMLStream"]),
        tests("TOMLStreamTests", ["Diagnostics", "JSONStream", "TOMLStream"]),
        tests("TablesTests", ["Diagnostics", "JSONStream", "Tables", "TestPrograms"]),
        tests("MIMETests", ["Diagnostics", "MIME"]),
        tests("InputsTests", ["CArchive", "Diagnostics", "Inputs", "JSONStream", "TestPrograms"]),
        tests("PackageURLTests", ["Diagnostics", "PackageURL"]),
        tests("VersionsTests", ["Diagnostics", "PackageURL", "Versions"]),
        tests("CPETests", ["CPE", "Diagnostics"]),
        tests("CVSSTests", ["CVSS", "Diagnostics"]),
        tests(
            "SBOMTests",
            ["Diagnostics", "JSONSchema", "JSONStream", "PackageURL", "SBOM", "Tables", "TestPrograms", "Versions", "XMLSchema", "XMLStream"]),
        tests("SBOMGenerationTests", ["CSQLite", "Diagnostics", "Inputs", "JSONStream", "PackageURL", "SBOM", "SBOMGeneration"]),
        tests(
            "CatalogTests",
            ["CPE", "CVSS", "Catalog", "Diagnostics", "Inputs", "JSONStream", "PackageURL", "SBOM", "TestPrograms", "Versions"]),
        .testTarget(
            name: "AdvisoriesTests", dependencies: ["Advisories", "Diagnostics", "JSONSchema", "JSONStream", "XMLSchema"], exclude: ["Golden"],
            swiftSettings: settings),
        .testTarget(
            name: "DutiesTests", dependencies: ["Diagnostics", "Duties", "JSONSchema", "JSONStream"], exclude: ["Golden"], swiftSettings: settings),
        .testTarget(
            name: "LifecycleTests", dependencies: ["CPE", "Diagnostics", "Duties", "Lifecycle", "PackageURL"], exclude: ["Golden"],
            swiftSettings: settings),
        tests("PSIRTTests", ["CVSS", "Diagnostics", "Duties", "Lifecycle", "PSIRT"]),
        tests("FeedsTests", ["Catalog", "Diagnostics", "Feeds", "Inputs", "JSONStream"]),
        .testTarget(
            name: "ProviderTests",
            dependencies: ["Advisories", "Diagnostics", "Feeds", "Inputs", "JSONSchema", "JSONStream", "Provider", "TestPrograms"],
            exclude: ["Golden"], swiftSettings: settings),
        tests("OIDCTests", ["Diagnostics", "Feeds", "JSONStream", "OIDC", jwt]),
        .target(name: "TestPrograms", path: "Tests/TestPrograms", swiftSettings: settings),
        .target(name: "TestDatabases", dependencies: ["Database", "TestPrograms"], path: "Tests/TestDatabases", swiftSettings: settings),
        tests("DatabaseTests", ["Database", "Diagnostics", "TestDatabases", "TestPrograms"]),
        tests("DocumentsTests", ["Diagnostics", "Documents", "JSONStream", "Tables", "TestPrograms"]),
        // Killed by RegistryTests in the middle of its work.
        .executableTarget(
            name: "crash-writer", dependencies: ["Database", "Diagnostics", "Registry"], path: "Tests/CrashWriter", swiftSettings: settings),
        .testTarget(
            name: "RegistryTests",
            dependencies: [
                "Advisories", "Catalog", "Database", "Diagnostics", "Documents", "Duties", "JSONSchema", "JSONStream", "Lifecycle", "MIME", "PSIRT",
                "Registry",
                "Reports", "SBOM", "Tables", "TestDatabases", "TestPrograms", "crash-writer",
            ],
            exclude: ["Reports/Golden", "Rights/rights.tsv", "Tables/migration-marks.tsv"], swiftSettings: settings),
        .testTarget(
            name: "ServerTests",
            dependencies: [
                "Advisories", "Catalog", "Database", "Diagnostics", "Duties", "Feeds", "JSONSchema", "JSONStream", "Lifecycle", "PSIRT", "Provider",
                "Registry", "Server", "TestDatabases",
                .product(name: "HummingbirdTesting", package: "hummingbird"),
            ] + http, swiftSettings: settings),
        tests("MailTests", ["Diagnostics", "Mail"]),
        tests(
            "AlertsTests", ["Alerts", "Catalog", "Database", "Diagnostics", "Feeds", "JSONStream", "Mail", "Registry", "TestDatabases"]),
        tests("MimamoriTests", ["Diagnostics", "mimamori", argumentParser]),
        .testTarget(
            name: "EndToEndTests", dependencies: ["Database", "JSONStream", "TestDatabases", "TestPrograms"],
            exclude: ["Golden", "sample-expectations.tsv"], swiftSettings: settings),
    ],
    swiftLanguageModes: [.v6]
)
