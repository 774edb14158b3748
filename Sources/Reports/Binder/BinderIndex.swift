import Diagnostics
import Duties
import JSONStream
import Registry
import Tables

/// The index of a binder and the lists of digests.
struct BinderIndex {
    let subject: BinderSubject
    let madeAt: String
    let madeBy: String
    let maker: String
    let parts: [BinderParts.Part]
    let remarks: [Wording]

    /// `index.html`, `manifest.json`, `SHA256SUMS`.
    static let ownFiles = 3

    /// Adds them to the archive.
    ///
    /// - Returns: the SHA-256 of `SHA256SUMS`.
    func close(_ zip: ZipStream) throws -> String {
        let page = Array(html.utf8)
        let manifest = self.manifest(BlobStore.digest(page))
        let sums = self.sums([("index.html", BlobStore.digest(page)), ("manifest.json", BlobStore.digest(manifest))])
        try zip.add("index.html", page)
        try zip.add("manifest.json", manifest)
        try zip.add("SHA256SUMS", sums)
        return BlobStore.digest(sums)
    }

    /// As `sha256sum -c` reads it.
    private func sums(_ own: [(String, String)]) -> [UInt8] {
        Array((parts.map { ($0.path, $0.digest) } + own).map { "\($0.1)  \($0.0)\n" }.joined().utf8)
    }

    private func manifest(_ index: String) -> [UInt8] {
        let kind = if case .product = subject { "product" } else { "case" }
        var json = JSONWriter(pretty: true)
        json.value(
            BinderJSON.members([
                "schema": .string("mimamori.binder/1"), "kind": .string(kind), "subject": .string(subject.name), "madeAt": .string(madeAt),
                "madeBy": .string(madeBy), "maker": .string(maker), "index": .string(index), "remarks": .array(remarks.map(BinderJSON.wording)),
                "files": .array(
                    parts.map { part in
                        BinderJSON.members([
                            "path": .string(part.path), "sha256": .string(part.digest), "size": BinderJSON.number(part.size),
                            "section": BinderJSON.wording(part.section), "title": BinderJSON.wording(part.title),
                        ])
                    }),
            ]))
        json.newline()
        return json.take()
    }

    private var html: String {
        let day = Instant(madeAt).map { Zone.tokyo.text($0) } ?? madeAt
        let name = Self.escaped(subject.name)
        var text = """
            <!DOCTYPE html>
            <html lang="ja"><head><meta charset="utf-8"><title>\(name) – 証跡一式 / Evidence binder</title>
            <style>body{font-family:sans-serif;margin:2em auto;max-width:72em;padding:0 1em;line-height:1.6}\
            table{border-collapse:collapse;width:100%}td,th{border:1px solid #999;padding:.3em .6em;text-align:left;vertical-align:top;\
            overflow-wrap:anywhere}code{font-size:.8em}</style></head><body>
            <h1>\(name) – 証跡一式 <span lang="en">/ Evidence binder</span></h1>
            <p>作成 \(day)(\(Self.escaped(madeBy)))<br><span lang="en">made \(day) by \(Self.escaped(madeBy)), \(Self.escaped(maker))</span></p>
            <p>各ファイルのSHA-256は下の表と manifest.json、SHA256SUMS にあります。確かめるには、この一式を展開し、<code>sha256sum -c SHA256SUMS</code> を実行します。\
            SHA256SUMS 自体のSHA-256は監査記録にあります。<br>
            <span lang="en">Each file's SHA-256 is in the table below, in manifest.json and in SHA256SUMS. To check: unpack, and run
            <code>sha256sum -c SHA256SUMS</code>. The SHA-256 of SHA256SUMS itself is in the audit chain.</span></p>
            <p>ここにあるのは、作成した人の権限と「知る必要」が及ぶものだけです。<br>
            <span lang="en">In here is only what the rights and the need to know of whoever made it reach.</span></p>

            """
        for remark in remarks {
            text += "<p>\(Self.escaped(remark.japanese))<br><span lang=\"en\">\(Self.escaped(remark.english))</span></p>\n"
        }
        var section: Wording?
        for part in parts {
            if part.section != section {
                if section != nil { text += "</table>\n" }
                section = part.section
                text += """
                    <h2>\(Self.escaped(part.section.japanese)) <span lang="en">/ \(Self.escaped(part.section.english))</span></h2>
                    <table><tr><th>内容 / Content</th><th>ファイル / File</th><th>bytes</th><th>SHA-256</th></tr>

                    """
            }
            text += """
                <tr><td>\(Self.escaped(part.title.japanese))<br><span lang="en">\(Self.escaped(part.title.english))</span></td>\
                <td><a href="\(part.path)">\(part.path)</a></td><td>\(part.size)</td><td><code>\(part.digest)</code></td></tr>

                """
        }
        if section != nil { text += "</table>\n" }
        return text + "<p><a href=\"manifest.json\">manifest.json</a> <a href=\"SHA256SUMS\">SHA256SUMS</a></p>\n</body></html>\n"
    }

    /// Paths need none: they are made of harmless letters.
    private static func escaped(_ text: String) -> String {
        VisibleText.of(text).replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;").replacing("\"", with: "&quot;")
    }
}
