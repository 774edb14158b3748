#include "CXML2.h"

#include "library_loader.h"

static struct library xml2 = {"libxml2.so.2"};

const char *mimamori_xml_problem(void) { return library_problem(&xml2); }

void xmlInitParser(void) { FORWARD_VOID(xml2, xmlInitParser)(); }
void xmlSetExternalEntityLoader(xmlExternalEntityLoader loader) { FORWARD_VOID(xml2, xmlSetExternalEntityLoader)(loader); }
void xmlSetGenericErrorFunc(void *context, xmlGenericErrorFunc handler) { FORWARD_VOID(xml2, xmlSetGenericErrorFunc)(context, handler); }
void xmlThrDefSetGenericErrorFunc(void *context, xmlGenericErrorFunc handler) { FORWARD_VOID(xml2, xmlThrDefSetGenericErrorFunc)(context, handler); }

xmlParserInputBufferPtr xmlParserInputBufferCreateMem(const char *bytes, int count, xmlCharEncoding encoding) {
    FORWARD(xml2, xmlParserInputBufferCreateMem)(bytes, count, encoding);
}
xmlParserInputPtr xmlNewIOInputStream(xmlParserCtxtPtr context, xmlParserInputBufferPtr buffer, xmlCharEncoding encoding) {
    FORWARD(xml2, xmlNewIOInputStream)(context, buffer, encoding);
}
xmlParserCtxtPtr xmlCreateMemoryParserCtxt(const char *bytes, int count) { FORWARD(xml2, xmlCreateMemoryParserCtxt)(bytes, count); }
int xmlCtxtUseOptions(xmlParserCtxtPtr parser, int options) { FORWARD(xml2, xmlCtxtUseOptions)(parser, options); }
xmlErrorPtr xmlCtxtGetLastError(void *parser) { FORWARD(xml2, xmlCtxtGetLastError)(parser); }
int xmlSAX2GetLineNumber(void *parser) { FORWARD(xml2, xmlSAX2GetLineNumber)(parser); }
int xmlParseDocument(xmlParserCtxtPtr parser) { FORWARD(xml2, xmlParseDocument)(parser); }
void xmlStopParser(xmlParserCtxtPtr parser) { FORWARD_VOID(xml2, xmlStopParser)(parser); }
void xmlFreeParserCtxt(xmlParserCtxtPtr parser) { FORWARD_VOID(xml2, xmlFreeParserCtxt)(parser); }

xmlDocPtr xmlReadMemory(const char *bytes, int count, const char *address, const char *encoding, int options) {
    FORWARD(xml2, xmlReadMemory)(bytes, count, address, encoding, options);
}
xmlNodePtr xmlDocGetRootElement(const struct _xmlDoc *document) { FORWARD(xml2, xmlDocGetRootElement)(document); }
void xmlDocDumpMemory(xmlDocPtr document, xmlChar **bytes, int *count) { FORWARD_VOID(xml2, xmlDocDumpMemory)(document, bytes, count); }
void xmlFreeDoc(xmlDocPtr document) { FORWARD_VOID(xml2, xmlFreeDoc)(document); }
int xmlStrEqual(const xmlChar *one, const xmlChar *other) { FORWARD(xml2, xmlStrEqual)(one, other); }
xmlChar *xmlGetNoNsProp(const xmlNode *node, const xmlChar *name) { FORWARD(xml2, xmlGetNoNsProp)(node, name); }
xmlAttrPtr xmlSetProp(xmlNodePtr node, const xmlChar *name, const xmlChar *value) { FORWARD(xml2, xmlSetProp)(node, name, value); }
xmlNodePtr xmlAddPrevSibling(xmlNodePtr node, xmlNodePtr added) { FORWARD(xml2, xmlAddPrevSibling)(node, added); }
void xmlUnlinkNode(xmlNodePtr node) { FORWARD_VOID(xml2, xmlUnlinkNode)(node); }
void xmlFreeNode(xmlNodePtr node) { FORWARD_VOID(xml2, xmlFreeNode)(node); }

xmlSchemaParserCtxtPtr xmlSchemaNewDocParserCtxt(xmlDocPtr document) { FORWARD(xml2, xmlSchemaNewDocParserCtxt)(document); }
xmlSchemaParserCtxtPtr xmlSchemaNewMemParserCtxt(const char *bytes, int count) { FORWARD(xml2, xmlSchemaNewMemParserCtxt)(bytes, count); }
void xmlSchemaSetParserStructuredErrors(xmlSchemaParserCtxtPtr context, xmlStructuredErrorFunc handler, void *owner) {
    FORWARD_VOID(xml2, xmlSchemaSetParserStructuredErrors)(context, handler, owner);
}
xmlSchemaPtr xmlSchemaParse(xmlSchemaParserCtxtPtr context) { FORWARD(xml2, xmlSchemaParse)(context); }
void xmlSchemaFreeParserCtxt(xmlSchemaParserCtxtPtr context) { FORWARD_VOID(xml2, xmlSchemaFreeParserCtxt)(context); }
void xmlSchemaFree(xmlSchemaPtr schema) { FORWARD_VOID(xml2, xmlSchemaFree)(schema); }
xmlSchemaValidCtxtPtr xmlSchemaNewValidCtxt(xmlSchemaPtr schema) { FORWARD(xml2, xmlSchemaNewValidCtxt)(schema); }
void xmlSchemaSetValidStructuredErrors(xmlSchemaValidCtxtPtr context, xmlStructuredErrorFunc handler, void *owner) {
    FORWARD_VOID(xml2, xmlSchemaSetValidStructuredErrors)(context, handler, owner);
}
void xmlSchemaFreeValidCtxt(xmlSchemaValidCtxtPtr context) { FORWARD_VOID(xml2, xmlSchemaFreeValidCtxt)(context); }
xmlSchemaSAXPlugPtr xmlSchemaSAXPlug(xmlSchemaValidCtxtPtr context, xmlSAXHandlerPtr *handler, void **data) {
    FORWARD(xml2, xmlSchemaSAXPlug)(context, handler, data);
}
int xmlSchemaSAXUnplug(xmlSchemaSAXPlugPtr plug) { FORWARD(xml2, xmlSchemaSAXUnplug)(plug); }

static void note(void *context, const char *message, ...) { (void)context; (void)message; }
void mimamori_xml_be_quiet(void) {
    xmlThrDefSetGenericErrorFunc(NULL, note);
    xmlSetGenericErrorFunc(NULL, note);
}

void mimamori_xml_free(void *memory) {
    static _Atomic(void *) kept;
    (*(void (**)(void *))library_function(&xml2, &kept, "xmlFree"))(memory);
}
