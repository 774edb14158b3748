import Diagnostics

/// A file in a folder that says what something consists of, and that is not read: it is named, so that nobody takes the SBOM for the whole.
enum UnreadFile {
    /// What there is to know of the file at `path`; nil for any that says nothing of parts.
    static func note(_ path: String) -> GenerationNote.Kind? {
        let name = path.cutAtLast("/").map { String($0.after) } ?? path
        let kind: GenerationNote.Kind
        if locks.contains(name) {
            kind = .incomplete(lock)
        } else if catalogs.contains(name) {
            kind = .remark(catalog)
        } else if name == "host-manifest.csv", "/\(path)".hasSuffix("/legal-info/host-manifest.csv") {
            kind = .remark(host)
        } else {
            return nil
        }
        return SourceKind.isOfOthers(String(path.dropLast(name.count))) ? nil : kind
    }

    /// Lock files of Dart, Deno, Elixir, Erlang, .NET (Paket), R, Haskell, Julia, Crystal, D, Nim, Lean, Bazel, Go (dep, glide), Conda, pixi, Nix,
    /// Helm, Terraform, ESP-IDF, vcpkg, Carthage and sbt.
    private static let locks: Set<String> = [
        ".terraform.lock.hcl", "Cartfile.resolved", "Chart.lock", "Gopkg.lock", "MODULE.bazel.lock", "Manifest.toml", "build.sbt.lock",
        "cabal.project.freeze", "conda-lock.yml", "deno.lock", "dependencies.lock", "dub.selections.json", "flake.lock", "glide.lock",
        "lake-manifest.json", "maven_install.json", "mix.lock", "nimble.lock", "paket.lock", "pixi.lock", "project.lock.json", "pubspec.lock",
        "rebar.lock", "renv.lock", "shard.lock", "stack.yaml.lock", "vcpkg-lock.json",
    ]

    /// Lists of versions that a build may take from, whether it does or not.
    private static let catalogs: Set<String> = ["Directory.Packages.props", "libs.versions.toml"]

    private static let lock = Wording(
        ja: "この種類のロックファイルは読み込みに対応していません。中の部品はSBOMに入っていません。",
        en: "lock files of this kind are not read; what it lists is not in the SBOM.")

    private static let catalog = Wording(
        ja: "版の一覧は読みません。実際に使う部品はロックファイルから読みます。",
        en: "lists of versions are not read; what is used of them a lock file tells.")

    private static let host = Wording(
        ja: "ビルドに使う機械のためのパッケージの一覧です。製品には入らないため、読みません。",
        en: "lists packages for the machine that builds; they do not go into the product, and it is not read.")
}
