import Diagnostics
import JSONStream
import SBOM

/// What Yocto's classes `cve-check` and `vex` write: recipes, and the product names that they are looked up by.
///
/// What they found of vulnerabilities is of the day of the build, and is not taken.
enum YoctoChecksReader {
    static func read(_ file: SourceFile, into harvest: inout Harvest) throws(GenerationError) {
        guard let recipes = try file.json()["package"]?.arrayValue else { throw .notWhatItSays(file.kind, line: nil) }
        harvest.phase = "build"
        for recipe in recipes {
            guard let name = recipe.text("name"), let version = recipe.text("version") else {
                harvest.note(.entryPassedOver(recipe.text("name") ?? "package", line: nil))
                continue
            }
            var part = YoctoReader.component(name, version, recipe: nil, architecture: nil, &harvest)
            let given = CPENames.wellFormed(recipe.texts("cpes"), &harvest)
            let products = recipe.list("products").compactMap { $0.text("product") }
            let names = given.isEmpty ? products.compactMap { CPENames.of($0, YoctoReader.withoutRevision(version)) } : given
            for name in names where !part.cpes.contains(name) { part.cpes.append(name) }
            try harvest.add(part)
        }
        if recipes.contains(where: { !$0.list("issue").isEmpty }) { harvest.note(.remark(withoutFindings)) }
    }

    static let withoutFindings = Wording(
        ja: "脆弱性についての結果は取り込みません。`mimamori scan` で調べてください。", en: "what it says of vulnerabilities is not taken; ask `mimamori scan`.")
}
