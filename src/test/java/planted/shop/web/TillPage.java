package planted.shop.web;

/** Is used by the room that it shows. */
public class TillPage {

}
