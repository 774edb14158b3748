import PackageURL
import Testing

/// One purl of each registered type, in a spelling that its rule changes where it has one, and what its rule refuses.
struct TypeRuleTests {
    static let canonical = [
        ("pkg:alpm/Arch/Pacman@6.0.1-1", "pkg:alpm/arch/pacman@6.0.1-1"),
        ("pkg:apk/Alpine/Curl@7.83.0-r0", "pkg:apk/alpine/curl@7.83.0-r0"),
        ("pkg:bazel/Rules_java@7.8.0", "pkg:bazel/Rules_java@7.8.0"),
        ("pkg:bitbucket/Birk/Pyg-main@AB", "pkg:bitbucket/birk/pyg-main@AB"),
        ("pkg:bitnami/WordPress@6.2.0?arch=amd64", "pkg:bitnami/wordpress@6.2.0?arch=amd64"),
        ("pkg:brew/Homebrew/Core/SQLite", "pkg:brew/homebrew/core/sqlite"),
        ("pkg:cargo/Inflector@0.11.4", "pkg:cargo/Inflector@0.11.4"),
        ("pkg:chrome-extension/DLPNGALGNEFJEIEFHMPKLPFIOHADPGLK@1", "pkg:chrome-extension/dlpngalgnefjeiefhmpklpfiohadpglk@1"),
        ("pkg:cocoapods/AFNetworking@4.0.1", "pkg:cocoapods/AFNetworking@4.0.1"),
        ("pkg:composer/Laravel/Laravel@V5", "pkg:composer/laravel/laravel@V5"),
        ("pkg:conan/OpenSSL.org/OpenSSL@3.0.3", "pkg:conan/OpenSSL.org/OpenSSL@3.0.3"),
        ("pkg:conda/Absl-py@0.4.1", "pkg:conda/Absl-py@0.4.1"),
        ("pkg:cpan/drolsky/DateTime@1.55", "pkg:cpan/DROLSKY/DateTime@1.55"),
        ("pkg:cran/A3@0.9.1", "pkg:cran/A3@0.9.1"),
        ("pkg:deb/Debian/Curl@7.50.3-1", "pkg:deb/debian/curl@7.50.3-1"),
        ("pkg:docker/Cassandra@Latest", "pkg:docker/Cassandra@Latest"),
        ("pkg:gem/Ascii85@1.0", "pkg:gem/Ascii85@1.0"),
        ("pkg:generic/Any/Thing@X", "pkg:generic/Any/Thing@X"),
        ("pkg:git/codeberg.org/Forgejo/a/b@1", "pkg:git/codeberg.org/Forgejo/a/b@1"),
        ("pkg:github/Apple/Swift@V1", "pkg:github/apple/swift@V1"),
        ("pkg:golang/github.com/Azure/azure@v1", "pkg:golang/github.com/Azure/azure@v1"),
        ("pkg:hackage/AC_HalfInteger@1", "pkg:hackage/AC-HalfInteger@1"),
        ("pkg:hex/Acme/Foo@2", "pkg:hex/acme/foo@2"),
        ("pkg:huggingface/EleutherAI/gpt-neo-1.3B@7971AB", "pkg:huggingface/EleutherAI/gpt-neo-1.3B@7971ab"),
        ("pkg:julia/AWS@1?uuid=F", "pkg:julia/AWS@1?uuid=F"),
        ("pkg:luarocks/Hisham/LuaFileSystem@1.8.0-1", "pkg:luarocks/hisham/luafilesystem@1.8.0-1"),
        ("pkg:maven/Org.Apache/IO@1.0-SNAPSHOT", "pkg:maven/Org.Apache/IO@1.0-SNAPSHOT"),
        ("pkg:mlflow/Fraud@3?repository_url=X.AzureDatabricks.net", "pkg:mlflow/fraud@3?repository_url=X.AzureDatabricks.net"),
        ("pkg:npm/@Types/Node@1", "pkg:npm/%40Types/Node@1"),
        ("pkg:nuget/Newtonsoft.Json@13", "pkg:nuget/Newtonsoft.Json@13"),
        ("pkg:oci/Debian@SHA256:AB", "pkg:oci/debian@sha256:ab"),
        ("pkg:opam/Base@1", "pkg:opam/Base@1"),
        ("pkg:otp/Hex@2.1.1#Src/A.erl", "pkg:otp/hex@2.1.1#src/a.erl"),
        ("pkg:pub/Flutter-Kit.io@0", "pkg:pub/flutter_kit_io@0"),
        ("pkg:pypi/Zope.Interface_X@5.0RC1", "pkg:pypi/zope.interface-x@5.0rc1"),
        ("pkg:qpkg/BlackBerry/Com.qnx@7", "pkg:qpkg/blackberry/Com.qnx@7"),
        ("pkg:rpm/Fedora/ModemManager@1", "pkg:rpm/fedora/ModemManager@1"),
        ("pkg:swid/Acme/Example.com/Server@1?tag_id=Acme-1", "pkg:swid/Acme/Example.com/Server@1?tag_id=Acme-1"),
        ("pkg:swift/github.com/Alamofire/Alamofire@5", "pkg:swift/github.com/Alamofire/Alamofire@5"),
        ("pkg:vcpkg/Zlib@1.3.1", "pkg:vcpkg/Zlib@1.3.1"),
        ("pkg:vscode-extension/RedHat/Java@1.46-RC", "pkg:vscode-extension/redhat/java@1.46-rc"),
        ("pkg:yocto/Core/glibC@2.35", "pkg:yocto/core/glibC@2.35"),
    ]

    @Test func everyTypeIsHere() throws {
        #expect(try Self.canonical.map { try PackageURL(parsing: $0.0).type } == PackageURL.registeredTypes)
    }

    @Test(arguments: canonical)
    func canonicalForm(_ text: String, _ expected: String) throws {
        let purl = try PackageURL(parsing: text)
        #expect(purl.canonical == expected)
        #expect(try PackageURL(parsing: expected) == purl)
    }

    @Test(arguments: [
        "alpm", "apk", "bitbucket", "composer", "deb", "git", "github", "golang", "huggingface", "maven", "qpkg", "rpm", "swift", "vscode-extension",
    ])
    func namespaceIsRequired(_ type: String) throws {
        #expect(throws: PURLError.namespaceRequired(type: type)) { try PackageURL(parsing: "pkg:\(type)/name@1") }
        #expect(try PackageURL(parsing: "pkg:\(type)/name@1", strictness: .syntax).name == "name")
    }

    @Test(arguments: [
        "bazel", "bitnami", "cargo", "chrome-extension", "cocoapods", "conda", "cran", "gem", "hackage", "julia", "mlflow", "nuget", "oci", "opam",
        "otp",
        "pub", "pypi", "vcpkg",
    ])
    func namespaceIsProhibited(_ type: String) throws {
        #expect(throws: PURLError.namespaceProhibited(type: type, namespace: "space")) { try PackageURL(parsing: "pkg:\(type)/space/name@1") }
        #expect(try PackageURL(parsing: "pkg:\(type)/space/name@1", strictness: .syntax).namespace == "space")
    }

    @Test func unknownTypesFollowTheCoreSyntax() throws {
        let purl = try PackageURL(parsing: "pkg:Zork.9/A/b_C@D#E")
        #expect(purl.canonical == "pkg:zork.9/A/b_C@D#E")
        #expect(!PackageURL.registeredTypes.contains(purl.type))
    }
}
