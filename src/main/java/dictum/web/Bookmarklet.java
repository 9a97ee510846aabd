package dictum.web;

/**
 * A bookmark that sends the page as the reader sees it, logged in or not, to the desk.
 *
 * <p>It opens the desk's receiving page and hands the markup over by message, which needs no permission of the page read;
 * the key in it tells the desk that the sender is a bookmark of this reader.
 */
final class Bookmarklet {
    private Bookmarklet() {}

    static String of(String desk, String pairing) {
        String script = "(function(){var w=window.open('" + desk + "/receive','dictum-receive','width=480,height=360');"
                + "if(!w){alert('Dictum: allow this page to open a window.');return}"
                + "addEventListener('message',function f(e){if(e.source!==w||e.origin!=='" + desk + "')return;"
                + "removeEventListener('message',f);"
                + "w.postMessage({pairing:'" + pairing + "',address:location.href,title:document.title,"
                + "html:'<!doctype html>'+document.documentElement.outerHTML},'" + desk + "')})})()";
        return "javascript:" + script;
    }
}
