"""The palette: as the system has it, light, dark; chosen by a button, and remembered."""

WHOLE = "{childList: true, subtree: true}"
DAY, NIGHT = "rgb(253, 252, 248)", "rgb(23, 22, 20)"


def paper(page) -> str:
    colour: str = page.evaluate("getComputedStyle(document.body).backgroundColor")
    return colour


def test_the_button_goes_through_three_states(open_page):
    page = open_page()
    button = page.get_by_role("button", name="Colours")
    seen = []
    for _ in range(4):
        seen.append((button.inner_text(), paper(page)))
        button.click()
    assert seen == [
        ("Colours: auto", DAY),
        ("Colours: light", DAY),
        ("Colours: dark", NIGHT),
        ("Colours: auto", DAY),
    ]


def test_light_is_light_whatever_the_system_says(open_page):
    page = open_page(dark=True)
    assert paper(page) == NIGHT
    page.get_by_role("button", name="Colours").click()
    assert paper(page) == DAY


def test_the_choice_is_remembered_on_other_pages(open_page, site):
    page = open_page()
    for _ in range(2):
        page.get_by_role("button", name="Colours").click()
    page.reload()
    assert (page.locator(".sd-palette").inner_text(), paper(page)) == ("Colours: dark", NIGHT)
    page.goto(site.address("about.html"))
    assert (page.locator(".sd-palette").inner_text(), paper(page)) == ("Colours: dark", NIGHT)


def test_the_chosen_palette_is_there_before_the_first_paint(open_page, site):
    page = open_page()
    page.evaluate("localStorage.setItem('said-and-done.palette', 'dark')")
    early = "if (document.body) window.early ??= String(document.documentElement.dataset.sdPalette)"
    page.add_init_script(f"new MutationObserver(() => {{{early}}}).observe(document, {WHOLE})")
    page.goto(site.address("about.html"))
    assert page.evaluate("window.early") == "dark"


def test_forbidden_storage_costs_the_memory_alone(open_page, site):
    page = open_page()
    page.add_init_script(
        "Object.defineProperty(window, 'localStorage', {get() {throw new Error('forbidden')}})"
    )
    page.goto(site.address("statements/stoltenberg-new-normal.html"))
    page.get_by_role("button", name="Colours").click()
    page.get_by_role("button", name="Colours").click()
    assert paper(page) == NIGHT
