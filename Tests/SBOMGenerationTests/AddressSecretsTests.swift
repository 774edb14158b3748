import Testing

@testable import SBOMGeneration

/// What of an address is a secret, and what is not.
struct AddressSecretsTests {
    @Test(arguments: [
        ("https://bob:s3cret@host/a", "https://host/a"), ("https://s3cret@host/a", "https://host/a"), ("http://bob:@host", "http://host"),
        ("https://bob:s3%40cret@host/a", "https://host/a"), ("https://bob%3As3cret@host/a", "https://host/a"),
        ("https://bob:s3cret%40host/a", "https://host/a"), ("https://bob:s3@cret@host:8080/a", "https://host:8080/a"),
        ("https://bob:s3/cret@host.example/@s/a", "https://host.example/@s/a"),
        ("https://bob:s3/cret@gitea:3000/a", "https://gitea:3000/a"), ("https://bob:s3/cret@10.1.2.3/a", "https://10.1.2.3/a"),
        ("git+https://a.b:s3/cr/et@git.corp/o/a.git@v1", "git+https://git.corp/o/a.git@v1"),
        ("https://bob:s3#cret@host.example:8080/a", "https://host.example:8080/a"),
        ("https://bob:s3?cr@et@host.example/a", "https://host.example/a"),
        ("git+https://${USER}:${TOKEN}@host/a@v1#egg=a", "git+https://host/a@v1#egg=a"),
        ("git+ssh://git:s3cret@host/a.git", "git+ssh://git@host/a.git"), ("ssh://git%3As3cret@host/a", "ssh://git@host/a"),
        ("svn+ssh://bob:s3cret@host/a", "svn+ssh://bob@host/a"), ("ssh+git://git:s3cret@host/a", "ssh+git://git@host/a"),
        ("svn://bob:s3cret@host/a", "svn://host/a"), ("bob:s3cret@host:o/a.git", "bob@host:o/a.git"), ("bob:s3cret@host:a.git", "bob@host:a.git"),
        ("git+bob:s3cret@host:o/a.git", "git+bob@host:o/a.git"),
        ("https%3A%2F%2Fbob%3As3cret%40host%2Fa", "https%3A%2F%2Fhost%2Fa"),
        ("a=git%2bssh%3a%2f%2fgit%3as3cret%40host%2fa", "a=git%2bssh%3a%2f%2fgit%40host%2fa"),
        (
            "pkg:pypi/b?vcs_url=git%2Bhttps:%2F%2Fbob:s3%2Fcret%40host.example%2Fa%40abc",
            "pkg:pypi/b?vcs_url=git%2Bhttps:%2F%2Fhost.example%2Fa%40abc"
        ),
        ("pkg:pypi/b?download_url=https:%2F%2Fhost%2Fa%3Ftoken%3Ds3cret&x=1", "pkg:pypi/b?download_url=https:%2F%2Fhost%2Fa&x=1"),
        ("https://host/a?token=s3cret", "https://host/a"), ("https://host/a?access_token=s3cret&b=1", "https://host/a?b=1"),
        ("https://host/a?b=1&X-Amz-Signature=s3cret&c=2#d", "https://host/a?b=1&c=2#d"),
        ("https://host/a?key=s3&sig=cret#egg=d", "https://host/a#egg=d"),
        ("https://host/a?PRIVATE-TOKEN=s3&b=1&pwd=cret", "https://host/a?b=1"), ("https://host/a#egg=d&token=s3cret", "https://host/a#egg=d"),
        ("a.zip?jwt=s3cret", "a.zip"), ("a;jsessionid=s3cret?b=1", "a"),
        ("line 「https://bob:s3cret@host」 and <https://s3cret@other> \"ssh://a:b@c\"", "line 「https://host」 and <https://other> \"ssh://a@c\""),
    ]) func secretsGo(given: String, made: String) {
        #expect(given.withoutSecret == made)
        #expect(made.withoutSecret == made && given.hasSecret && !made.hasSecret)
    }

    @Test(arguments: [
        "", "@", ":", "://", "%", "%3", "?", "?=", "&token", "https://host", "https://host:8080/@s/a@1.0", "https://[2001:db8::1]:80/@s/a",
        "git@host:o/a.git",
        "ssh://git@host/a.git", "git+ssh://git@host:22/a.git", "file:///home/a@b/c", "file://C:/a@b", "https://${HOST}:${PORT}/@s/a",
        "@s/a@npm:1.0.0",
        "npm:real@2.0.0", "p@patch:q@npm:1.0.0#./q.patch", "pkg:npm/%40s/a@1.0.0?arch=x86&distro=d-1", "a/1@b/c#d:e%f", "mailto:a@b.example",
        "https://host/a?rev=v1#abc",
        "https://host/a?author=b&monkey=c&design=d&classpath=e", "h1:abc=", "cpe:2.3:a:b:c:1.0:*:*:*:*:*:*:*", "sha256=00",
        "a==1.0 ; python_version > \"3\"",
        // What follows a colon is a path, as in the form of scp, and the sign stands before a revision.
        "git+ssh://gitlab:o/b@v1", "git+https://git.corp:o/f.git@v1", "git+ssh://gitlab.corp:group/sub/o.git@main", "ssh://host:o/b.git@v1.0/x",
        "git+https://git.corp:o/f.git@team.x/y", "git+ssh://gitlab:o/b#abc@def", "git+ssh://gitlab:o/b@1.2.3/x",
        "git+ssh://gitlab:o/b@v1:/x", "git+ssh://gitlab:o/b@v1#subdirectory=x@1.0/y",
        "pkg:npm/b?vcs_url=git%2Bssh:%2F%2Fgitlab:o%2Fb%40v1", "pkg:npm/b?vcs_url=git%2Bssh:%2F%2Fgit.corp:o%2Fb.git%40v1.x%2Fy",
        "pkg:npm/b?vcs_url=git%2Bhttps:%2F%2F%5B2001:db8::1%5D:8443%2Fo%2Fb.git%40v1", "git+https://[2001:db8::1]:8443/o/b.git@v1",
    ]) func theRestStays(given: String) { #expect(given.withoutSecret == given && !given.hasSecret) }

    /// What stands behind a sign may be longer than any look aside.
    @Test func longHosts() {
        let long = String(repeating: "h", count: 1_000)
        for given in ["https://a:b/@\(long)", "https://a:b/@\(long)/", "https://a:b/c@d@\(long)/e@f"] { #expect(given.withoutSecret == given) }
    }

    /// Long texts of marks alone take no more than time in proportion.
    @Test(arguments: ["@", ":", "://", "://a:b/", "a:b@", "://a:b/@", "://a:b/@c.de", "?token=", "%3A%2F%2F", "&", "?a", "a:b@c:"]) func longTextsEnd(
        part: String
    ) {
        #expect(!String(repeating: part, count: 20_000).withoutSecret.contains("\u{0}"))
    }
}
